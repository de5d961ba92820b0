extension PDFConditions {
    /// Pictures, forms and graphics states hold nothing that PDF/A forbids.
    mutating func checkGraphics() {
        for (number, object) in dump.objects {
            let value = object.value
            if dump.value(value, "Type").name == "ExtGState" || value.entries["SMask"] != nil
                || value.entries["BM"] != nil
            {
                for key in ["TR", "HTP"] {
                    require(value.entries[key] == nil, "A 6.2.5", "object \(number) has no \(key)")
                }
            }
            guard object.data != nil || value.entries["Length"] != nil else { continue }
            switch dump.value(value, "Subtype").name {
            case "Image":
                require(
                    dump.value(value, "Interpolate") != .boolean(true), "A 6.2.8",
                    "picture \(number) is not smoothed")
                require(value.entries["Alternates"] == nil, "A 6.2.8", "picture \(number) has no alternates")
                require(
                    dump.value(value, "ColorSpace").name != "DeviceCMYK", "A 6.2.4.3",
                    "picture \(number) is not DeviceCMYK")
            case "Form":
                for key in ["Ref", "OPI", "PS"] {
                    require(value.entries[key] == nil, "A 6.2.9", "form \(number) has no \(key)")
                }
            case "PS": require(false, "A 6.2.9", "object \(number) is no PostScript")
            default: break
            }
        }
    }
}
