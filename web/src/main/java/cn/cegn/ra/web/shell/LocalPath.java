package cn.cegn.ra.web.shell;

/** Says which addresses of a request may be used to send the browser on: only paths of this server (open redirects are refused). */
public final class LocalPath {

    private LocalPath() {}

    /** {@code path} if it is a path of this server with or without a query, else {@code otherwise}. */
    public static String of(String path, String otherwise) {
        return path != null && isLocal(path) ? path : otherwise;
    }

    private static boolean isLocal(String path) {
        return path.startsWith("/")
                && !path.startsWith("//")
                && path.chars().allMatch(c -> c > ' ' && c < 0x7f && c != '\\');
    }
}
