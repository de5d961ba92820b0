/// The program's own name and number, for files that tell what they were made with.
public enum RapportVersion {
    public static let current = "0.1.0"
}
