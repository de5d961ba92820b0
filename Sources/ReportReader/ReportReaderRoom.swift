// ReportReader: a project folder becomes a Report: Markdown, YAML, data, bindings, translations.
