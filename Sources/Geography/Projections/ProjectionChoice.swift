import Foundation

/// The projection that is asked for, before the shapes are known.
public struct ProjectionChoice: Hashable, Sendable {
    /// The names by which projections are asked for.
    public enum Name: String, Hashable, Sendable, CaseIterable {
        /// Chosen by what is shown; areas are true.
        case automatic
        /// Belgium: the cone of Lambert 2008 (EPSG:3812).
        case belgium
        /// Metropolitan France: the cone of Lambert-93 (EPSG:2154).
        case france
        /// Europe: the azimuthal equal-area projection of EPSG:3035.
        case europe
        /// The contiguous United States: Albers's cone as the Geological Survey uses it (Snyder 1987, page 100).
        case contiguous
        case equalEarth = "equal-earth"
        case equirectangular
        case mercator
        /// Lambert's conformal conic projection.
        case lambert
        /// Albers's equal-area conic projection.
        case albers
        /// Lambert's azimuthal equal-area projection.
        case azimuthal

        public var takesParallels: Bool { self == .lambert || self == .albers }
        public var takesCenter: Bool {
            switch self {
            case .equalEarth, .equirectangular, .mercator, .lambert, .albers, .azimuthal: true
            case .automatic, .belgium, .france, .europe, .contiguous: false
            }
        }
    }

    public var name: Name
    /// Of a cone, in degrees; nil: a sixth of the shapes' height from either end (Snyder 1987, page 99).
    public var parallels: Parallels?
    /// nil: the middle of the shapes.
    public var center: GeoPosition?

    public struct Parallels: Hashable, Sendable {
        public let first: Double, second: Double

        /// Degrees north. nil where no cone has them: at a pole, or as far north as south of the equator.
        public init?(_ first: Double, _ second: Double) {
            guard first.isFinite, second.isFinite, Cone.isPossible((first * .pi / 180, second * .pi / 180))
            else {
                return nil
            }
            (self.first, self.second) = (first, second)
        }

        init(known first: Double, _ second: Double) { (self.first, self.second) = (first, second) }
    }

    public init(_ name: Name, parallels: Parallels? = nil, center: GeoPosition? = nil) {
        (self.name, self.parallels, self.center) = (name, parallels, center)
    }

    public static let automatic = ProjectionChoice(.automatic)

    /// The projection for some shapes.
    public func projection(for collection: GeoCollection) -> Projection {
        let extent = GeoExtent(of: collection) ?? .world
        switch name {
        case .automatic: return Self.automatic(extent)
        case .belgium:
            return Self.lambert(
                Parallels(known: 49 + 50.0 / 60, 51 + 10.0 / 60),
                GeoPosition(longitude: 4.359215833333333, latitude: 50.797815))
        case .france:
            return Self.lambert(Parallels(known: 44, 49), GeoPosition(longitude: 3, latitude: 46.5))
        case .europe: return Self.azimuthal(GeoPosition(longitude: 10, latitude: 52))
        case .contiguous:
            return Self.albers(Parallels(known: 29.5, 45.5), GeoPosition(longitude: -96, latitude: 23))
        case .equalEarth:
            return Projection(
                .equalEarth(EqualEarth(.grs80)), centralMeridian: center?.longitude ?? extent.worldMeridian)
        case .equirectangular:
            let center = center ?? extent.center
            return Projection(
                .equirectangular(parallel: center.latitude * .pi / 180), centralMeridian: center.longitude)
        case .mercator: return Projection(.mercator, centralMeridian: (center ?? extent.center).longitude)
        case .lambert: return Self.lambert(parallels ?? extent.parallels, center ?? extent.center)
        case .albers: return Self.albers(parallels ?? extent.parallels, center ?? extent.center)
        case .azimuthal: return Self.azimuthal(center ?? extent.center)
        }
    }

    /// After the guide of B. Jenny, B. Šavrič and others in “Projection Wizard” (2016), with equal areas throughout: the
    /// whole world in Equal Earth, wide lands away from the equator on a cone, everything else around its own middle.
    private static func automatic(_ extent: GeoExtent) -> Projection {
        if extent.width > 180 || extent.height > 120 {
            return Projection(.equalEarth(EqualEarth(.grs80)), centralMeridian: extent.worldMeridian)
        }
        let middle = abs(extent.center.latitude)
        let isWide = extent.width * cos(middle * .pi / 180) > extent.height
        let isOneSided = extent.latitudes.lowerBound >= 0 || extent.latitudes.upperBound <= 0
        if isWide, isOneSided, (15...70).contains(middle) { return albers(extent.parallels, extent.center) }
        return azimuthal(extent.center)
    }

    /// Where shapes lie as far north as south of the equator the cone is a cylinder, and the projection Mercator's.
    private static func lambert(_ parallels: Parallels, _ center: GeoPosition) -> Projection {
        let pair = (parallels.first * Double.pi / 180, parallels.second * Double.pi / 180)
        guard let conic = ConformalConic(.grs80, parallels: pair, origin: center.latitude * .pi / 180) else {
            return Projection(.mercator, centralMeridian: center.longitude)
        }
        return Projection(.conformalConic(conic), centralMeridian: center.longitude)
    }

    /// Where no cone has the parallels, areas stay true around the middle instead.
    private static func albers(_ parallels: Parallels, _ center: GeoPosition) -> Projection {
        let pair = (parallels.first * Double.pi / 180, parallels.second * Double.pi / 180)
        guard let conic = EqualAreaConic(.grs80, parallels: pair, origin: center.latitude * .pi / 180) else {
            return azimuthal(center)
        }
        return Projection(.equalAreaConic(conic), centralMeridian: center.longitude)
    }

    private static func azimuthal(_ center: GeoPosition) -> Projection {
        let azimuthal = AzimuthalEqualArea(.grs80, center: center.latitude * .pi / 180)
        return Projection(.azimuthalEqualArea(azimuthal), centralMeridian: center.longitude)
    }
}
