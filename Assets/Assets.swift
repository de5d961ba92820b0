import Resources

/// What ships with Rapport besides its layouts: sample report projects, funding profiles.
public enum Assets {
    /// The folder that holds one folder a sample project: `rapport-annuel-2021`, `gallery`.
    public static let reports = ResourceFolder.path(of: "Assets") + "/Reports"
    /// The folder that holds one folder a language: the small project that a new report begins with.
    public static let starters = ResourceFolder.path(of: "Assets") + "/Starters"
}
