// ReportModel: the report of one edition, its layout specification and the diagnostics. Plain values.
