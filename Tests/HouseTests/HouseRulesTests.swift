import Testing

/// Holds the sources to the rules of the house.
@Suite struct HouseRulesTests {
    let files = SourceFile.all
    let rooms = Dictionary(uniqueKeysWithValues: Room.all.map { ($0.name, $0) })

    @Test func everyFileStandsInARoom() {
        #expect(Set(files.map(\.room)) == Set(rooms.keys))
    }

    @Test func aRoomImportsOnlyWhatItMay() {
        for file in files {
            guard let room = rooms[file.room] else { continue }
            let strange = Set(file.code.imports).subtracting(room.rooms).subtracting(room.libraries)
                .subtracting(Room.common)
            #expect(strange.isEmpty, "\(file.path) imports what \(file.room) may not")
        }
    }

    @Test func noRoomLooksUpward() {
        for (index, room) in Room.all.enumerated() {
            #expect(room.rooms.isSubset(of: Room.all[..<index].map(\.name)), "\(room.name) looks upward")
        }
    }

    @Test func unsafePointersStayInTheirRooms() {
        let pointer = /\b(?:Unsafe\w*Pointer|OpaquePointer|Unmanaged|unsafeBitCast|withUnsafe\w*)\b/
        var used: Set<String> = []
        for file in files where rooms[file.room]?.mayPoint == false {
            let places = file.places(of: pointer)
            guard !places.isEmpty else { continue }
            used.insert(file.path)
            #expect(Room.pointingFiles[file.path] != nil, "\(places)")
        }
        #expect(used.isSuperset(of: Room.pointingFiles.keys), "a file of the table needs it no more")
    }

    @Test func nothingIsForced() {
        for file in files {
            #expect(file.places(of: /\b(?:try|as)!/) == [])
            #expect(file.places(of: /[\w)\]]!(?![=\w])/) == [])
        }
    }

    @Test func uncheckedSendableHasAProof() {
        for file in files {
            let lines = file.text.split(separator: "\n", omittingEmptySubsequences: false)
            for number in file.code.lines(with: /@unchecked\s+Sendable/) {
                let comment = lines[..<(number - 1)].reversed().prefix { $0.contains(/^\s*(\/\/|@)/) }
                #expect(comment.contains { $0.contains("Sound because") }, "\(file.path):\(number)")
            }
        }
    }
}
