import CPango
import Foundation
import Frames

/// What Cairo writes into the file about itself; the finisher completes it.
enum PDFMetadata {
    static func set(_ information: DocumentInformation, on surface: OpaquePointer) {
        let values = [
            (CAIRO_PDF_METADATA_TITLE, information.title), (CAIRO_PDF_METADATA_AUTHOR, information.author),
            (CAIRO_PDF_METADATA_SUBJECT, information.subject),
            (CAIRO_PDF_METADATA_KEYWORDS, information.keywords.joined(separator: ", ")),
            // Without it Cairo asks the clock, and no two runs give the same bytes.
            (CAIRO_PDF_METADATA_CREATE_DATE, date(information.date)),
        ]
        for (key, value) in values where !value.isEmpty {
            cairo_pdf_surface_set_metadata(surface, key, value)
        }
        cairo_pdf_surface_restrict_to_version(surface, CAIRO_PDF_VERSION_1_5)
    }

    /// ISO 8601 in UTC: `2022-03-31T12:00:00Z`.
    static func date(_ seconds: Int) -> String {
        Date(timeIntervalSince1970: Double(seconds)).formatted(.iso8601)
    }
}
