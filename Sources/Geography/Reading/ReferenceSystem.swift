/// The member `crs` of the older GeoJSON (2008, section 3), which RFC 7946 took out: programs still write it.
enum ReferenceSystem {
    /// Names of longitude and latitude in degrees, in capitals, as ends of what is written: `urn:ogc:def:crs:OGC:1.3:CRS84`.
    /// ETRS89 (4258), RGF93 (4171) and NAD83 (4269) are within a metre or two of WGS 84 (4326), less than a map shows.
    private static let degrees = [":CRS84", "/CRS84", "4326", "4258", "4171", "4269", "4979"]

    static func check(_ root: Int, in document: JSONDocument) throws(GeoFault) {
        guard let system = try document.member("crs", of: root), document.kind(system) == .object,
            let properties = try document.member("properties", of: system),
            document.kind(properties) == .object,
            let name = try document.member("name", of: properties), document.kind(name) == .string
        else { return }
        let text = document.string(name)
        if !degrees.contains(where: { text.uppercased().hasSuffix($0) }) {
            throw GeoFault(.foreignSystem(text), at: document.range(name))
        }
    }
}
