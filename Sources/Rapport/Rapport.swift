// One import gives what a program needs to write a report: the model and its builder, lengths and colours.
@_exported public import Frames
@_exported public import ReportModel
