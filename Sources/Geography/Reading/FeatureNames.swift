/// The id and the properties of a feature, in GeoJSON and in TopoJSON alike.
struct FeatureNames {
    var id: String?
    var properties: [String: String] = [:]

    init(of object: Int, in document: JSONDocument) throws(GeoFault) {
        if let member = try document.member("id", of: object) {
            switch document.kind(member) {
            case .string: id = document.string(member)
            case .number: id = document.source(member)
            case .null: break
            default:
                throw GeoFault(.wrongKind("id", expected: "a text or a number"), at: document.place(member))
            }
        }
        guard let member = try document.member("properties", of: object), document.kind(member) != .null
        else {
            return
        }
        guard document.kind(member) == .object else {
            throw GeoFault(
                .wrongKind("properties", expected: "an object or null"), at: document.place(member))
        }
        var names: Set<String> = []
        for (name, nameAt, value) in document.members(of: member) {
            guard names.insert(name).inserted else {
                throw GeoFault(.repeatedName(name), at: document.range(nameAt))
            }
            properties[name] = Self.text(value, in: document)
        }
    }

    private static func text(_ value: Int, in document: JSONDocument) -> String? {
        switch document.kind(value) {
        case .string: document.string(value)
        case .number: document.source(value)
        case .yes: "true"
        case .no: "false"
        case .null, .list, .object: nil
        }
    }

    /// What to call the feature in a message.
    var name: String? { properties["name"] ?? properties["NAME"] ?? id }
}
