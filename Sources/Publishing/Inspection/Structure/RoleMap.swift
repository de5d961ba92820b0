/// Leads structure types to standard ones (ISO 32000-1, 14.7.3; ISO 32000-2, 14.8.6).
struct RoleMap {
    /// A type with the namespace that it is of.
    struct Role: Hashable {
        var name: String
        var namespace: String
    }

    enum End: Equatable {
        case standard(Role)
        /// The way ends at a type that is not standard and is mapped no further.
        case unmapped
        /// The way comes back to itself.
        case circular
    }

    /// The mapping of the default namespace.
    private(set) var names: [String: String] = [:]
    /// The mapping of further namespaces.
    private var others: [Role: Role] = [:]

    init(_ objects: PDFObjects, _ root: PDFValue) {
        for (name, target) in objects.value(root, "RoleMap").entries {
            names[name] = objects.resolved(target).name
        }
        for namespace in objects.list(root.entries["Namespaces"]).prefix(1000) {
            guard let uri = objects.value(namespace, "NS").text else { continue }
            for (name, target) in objects.value(namespace, "RoleMapNS").entries {
                let target = objects.resolved(target)
                if let name2 = target.name {
                    others[Role(name: name, namespace: uri)] = Role(
                        name: name2, namespace: StandardRoles.namespace1)
                } else if let first = target.items.first.flatMap({ objects.resolved($0).name }) {
                    let inner = target.items.count > 1 ? objects.value(target.items[1], "NS").text : nil
                    others[Role(name: name, namespace: uri)] = Role(
                        name: first, namespace: inner ?? StandardRoles.namespace1)
                }
            }
        }
    }

    private func next(_ role: Role) -> Role? {
        if role.namespace == StandardRoles.namespace1 {
            return names[role.name].map { Role(name: $0, namespace: StandardRoles.namespace1) }
        }
        return others[role]
    }

    func end(of role: Role) -> End {
        var seen: Set<Role> = [], role = role
        while !StandardRoles.contains(role.name, in: role.namespace) {
            guard seen.insert(role).inserted else { return .circular }
            guard let further = next(role) else { return .unmapped }
            role = further
        }
        return .standard(role)
    }

    /// Whether following the map from a name, standard or not, comes back to it.
    func isCircular(_ name: String) -> Bool {
        var seen: Set<String> = [], name = name
        while let further = names[name] {
            guard seen.insert(name).inserted else { return true }
            name = further
        }
        return false
    }
}
