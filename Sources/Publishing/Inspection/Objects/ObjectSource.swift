/// Where the objects of a file come from.
protocol ObjectSource: AnyObject {
    /// Null where it is not there.
    var trailer: PDFValue { get }
    /// As the header says, or the catalog where it says more.
    var version: String { get }
    var isEncrypted: Bool { get }
    /// Whether the file could only be read by putting its table of objects together again.
    var isRecovered: Bool { get }

    /// An object, a stream by its dictionary; null where it is not there.
    func object(_ number: Int) -> PDFValue
    /// The data of a stream as they stand in the file; nil where there are none.
    func rawData(of number: Int) -> [UInt8]?
    /// What was found wrong since the last call, a few things at most.
    func takeComplaints() -> [String]
}
