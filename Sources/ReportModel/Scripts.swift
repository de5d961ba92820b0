/// Scripts that a layout may name families for: ISO 15924 codes.
public enum Scripts {
    public static let codes = [
        "Arab", "Armn", "Beng", "Cyrl", "Deva", "Ethi", "Geor", "Grek", "Gujr", "Guru", "Hans", "Hant",
        "Hebr",
        "Jpan", "Khmr", "Knda", "Kore", "Laoo", "Mlym", "Mymr", "Sinh", "Taml", "Telu", "Thaa", "Thai",
        "Tibt",
    ]
}
