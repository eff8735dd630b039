package cn.cegn.ra.application.entity;

import cn.cegn.ra.identity.entity.SealedBytes;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;

/** The bytes of a file, sealed at rest: scans of identity documents are among them. */
@Entity
@Immutable
@Table(name = "material_content")
public class MaterialContent {
    @Id
    @Column(name = "material_file_id")
    private Long file;

    @Convert(converter = SealedBytes.class)
    private byte[] content;

    protected MaterialContent() {}

    public MaterialContent(long file, byte[] content) {
        this.file = file;
        this.content = content.clone();
    }

    public byte[] content() {
        return content.clone();
    }
}
