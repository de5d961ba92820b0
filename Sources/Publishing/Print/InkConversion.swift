import CLcms
import Glibc

/// Turns colours of the screen (sRGB) into the inks of a printing condition, by Little CMS: relative colorimetric, with
/// black point compensation. Owns its transforms.
///
/// Sound because nothing of it changes once it is made, and Little CMS lets several threads use one transform that
/// is made with cmsFLAGS_NOCACHE, the only state that a use would change (Little CMS 2 API, cmsCreateTransform).
final class InkConversion: @unchecked Sendable {
    private let colors: cmsHTRANSFORM
    private let pixels: cmsHTRANSFORM
    /// The lightness (CIE L*) that black ink alone has on this paper, from none to solid, in 256 steps.
    private let blackLightness: [Double]

    /// - Parameter profile: an ICC profile of four inks.
    init(_ profile: [UInt8]) throws(OutputProfile.Fault) {
        let output = profile.withUnsafeBytes {
            // cmsOpenProfileFromMem copies what it is given.
            cmsOpenProfileFromMem($0.baseAddress, UInt32($0.count))
        }
        let screen = ColorProfile.sRGB.withUnsafeBytes {
            cmsOpenProfileFromMem($0.baseAddress, UInt32($0.count))
        }
        let lab = cmsCreateLab4Profile(nil)
        defer { for profile in [output, screen, lab] where profile != nil { cmsCloseProfile(profile) } }
        guard let output, let screen, let lab else { throw .damaged }
        func transform(
            _ from: cmsHPROFILE, _ format: UInt32, _ to: cmsHPROFILE, _ other: UInt32, _ flags: Int32
        ) -> cmsHTRANSFORM? {
            cmsCreateTransform(
                from, format, to, other, UInt32(INTENT_RELATIVE_COLORIMETRIC),
                UInt32(flags | cmsFLAGS_NOCACHE))
        }
        let exact = cmsFLAGS_BLACKPOINTCOMPENSATION | cmsFLAGS_NOOPTIMIZE
        let colors = transform(screen, formatRGBReal, output, formatCMYKReal, exact)
        let pixels = transform(
            screen, formatRGBBytes, output, formatCMYKBytes, cmsFLAGS_BLACKPOINTCOMPENSATION)
        let proof = transform(output, formatCMYKReal, lab, formatLabReal, cmsFLAGS_NOOPTIMIZE)
        defer { if let proof { cmsDeleteTransform(proof) } }
        guard let colors, let pixels, let proof else {
            for transform in [colors, pixels] { if let transform { cmsDeleteTransform(transform) } }
            throw .oneWay
        }
        (self.colors, self.pixels) = (colors, pixels)
        blackLightness = (0...255).map { step in
            let inks = [0, 0, 0, Double(step) / 2.55]
            var lab = [0.0, 0, 0]
            cmsDoTransform(proof, inks, &lab, 1)
            return lab[0]
        }
    }

    deinit {
        cmsDeleteTransform(colors)
        cmsDeleteTransform(pixels)
    }

    /// Inks of a colour, each from 0 to 1; components of the colour too.
    func inks(red: Double, green: Double, blue: Double) -> SIMD4<Double> {
        if max(red, green, blue) - min(red, green, blue) < 0.002 { return SIMD4(0, 0, 0, black(red)) }
        let color = [red, green, blue]
        var percents = [0.0, 0, 0, 0]
        cmsDoTransform(colors, color, &percents, 1)
        let inks = SIMD4(percents[0], percents[1], percents[2], percents[3]) / 100
        return inks.clamped(lowerBound: .zero, upperBound: .one)
    }

    /// The black ink alone that is as light as a grey, where white is the paper and black the solid.
    private func black(_ grey: Double) -> Double {
        if grey <= 0.001 { return 1 }
        if grey >= 0.999 { return 0 }
        let linear = grey <= 0.04045 ? grey / 12.92 : pow((grey + 0.055) / 1.055, 2.4)
        let lightness = linear > 0.008856 ? 116 * cbrt(linear) - 16 : 903.3 * linear
        let (paper, solid) = (blackLightness[0], blackLightness[255])
        let wanted = solid + (paper - solid) * lightness / 100
        return Double(blackLightness.firstIndex { $0 <= wanted } ?? 255) / 255
    }

    /// Inks of pixels, a byte each, in the place of red, green and blue; a row or more at once.
    func convert(_ pixels: UnsafeBufferPointer<UInt8>, into inks: UnsafeMutableBufferPointer<UInt8>) {
        precondition(pixels.count % 3 == 0 && inks.count == pixels.count / 3 * 4)
        guard let from = pixels.baseAddress, let to = inks.baseAddress else { return }
        cmsDoTransform(self.pixels, from, to, UInt32(pixels.count / 3))
    }
}
