package cn.cegn.ra.bench;

/** A case and the door of its applicant. One thread at a time works on it. */
final class BenchCase {
    private final long id;
    private final Door applicant;
    private int version;

    /** @param opened id and version, as the server said them */
    BenchCase(Door applicant, String opened) {
        String[] parts = opened.split(" ", 2);
        this.id = Long.parseLong(parts[0]);
        this.version = Integer.parseInt(parts[1]);
        this.applicant = applicant;
    }

    long id() {
        return id;
    }

    Door applicant() {
        return applicant;
    }

    int version() {
        return version;
    }

    void raise(int by) {
        version += by;
    }

    /** What to ask for, as the server's door takes it. */
    String operation(String name) {
        return name + "&id=" + id + "&version=" + version;
    }
}
