import CQpdf

/// What a PDF of somebody else's is, as far as sending it along goes.
public struct PDFInspection: Hashable, Sendable {
    /// Why a file cannot be sent.
    public enum Fault: Error, Hashable, Sendable {
        case notPDF
        /// It opens with a password, or forbids things without one.
        case encrypted
        /// qpdf's own words.
        case damaged(String)
        case withoutPages
    }

    public let pages: Int

    /// - Parameter bytes: the whole file. Nothing of it is repaired.
    public init(_ bytes: [UInt8]) throws(Fault) {
        // The header stands in the first 1024 bytes (ISO 32000-1, annex H.3.4.1).
        let head = String(decoding: bytes.prefix(1024), as: UTF8.self)
        guard head.contains("%PDF-") else { throw .notPDF }
        pages = try bytes.withUnsafeBufferPointer { bytes throws(Fault) in
            do {
                let file = try QpdfFile(reading: bytes)
                if file.isEncrypted { throw Fault.encrypted }
                return file.pageNumbers.count
            } catch let fault as Fault {
                throw fault
            } catch FinishingError.qpdf(let words) {
                throw words.contains("password") ? .encrypted : .damaged(words)
            } catch {
                throw .damaged("\(error)")
            }
        }
        if pages == 0 { throw .withoutPages }
    }
}
