package cn.cegn.ra.bill;

/** A library of ra.ear: its Maven coordinates. */
record Component(String group, String name, String version) {
    /** As an advisory calls it. */
    String packageName() {
        return group + ":" + name;
    }

    @Override
    public String toString() {
        return packageName() + ":" + version;
    }
}
