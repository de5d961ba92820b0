import Glibc

/// A library that is loaded when it is first needed.
///
/// librsvg and gdk-pixbuf bring some twenty more libraries; linked, they took a fifth of a short report's time even where
/// it has no picture. Their headers give the types; the functions are looked up by name.
// Sound because dlopen and dlsym may be called from any thread, and the handle is never changed nor closed.
struct DynamicLibrary: @unchecked Sendable {
    private let handle: UnsafeMutableRawPointer

    /// dlopen, by the name with its major version; nil where the system lacks it.
    init?(_ name: String) {
        guard let handle = dlopen(name, RTLD_LAZY | RTLD_LOCAL) else { return nil }
        self.handle = handle
    }

    /// dlsym. The caller states the function's C type: sound because the name comes from the header that declares it, and
    /// the major version in the library's name is that header's.
    func function<Function>(_ name: String, as type: Function.Type) -> Function? {
        guard let symbol = dlsym(handle, name) else { return nil }
        return unsafeBitCast(symbol, to: type)
    }
}
