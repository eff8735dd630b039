package cn.cegn.ra.organization.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** The bytes of a scanned 授权书. */
@Entity
@Immutable
@Table(name = "handler_authorisation_document")
public class AuthorisationDocument {
    @Id
    @Column(name = "authorisation_id")
    private Long id;

    @JdbcTypeCode(SqlTypes.VARBINARY)
    private byte[] content;

    protected AuthorisationDocument() {}

    public AuthorisationDocument(HandlerAuthorisation authorisation, ScannedDocument document) {
        this.id = authorisation.id();
        this.content = document.content();
    }

    public byte[] content() {
        return content.clone();
    }
}
