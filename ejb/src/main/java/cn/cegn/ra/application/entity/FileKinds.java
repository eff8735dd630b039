package cn.cegn.ra.application.entity;

/** Which files a paper may come as. Names are stored with the lists: none is renamed. */
public enum FileKinds {
    /** PDF, PNG or JPEG. */
    ANY,
    PDF,
    IMAGE;

    boolean allow(String contentType) {
        boolean pdf = "application/pdf".equals(contentType);
        return this == ANY || pdf == (this == PDF);
    }
}
