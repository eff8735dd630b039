package cn.cegn.ra.identity.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;

/** A natural person, known by type and number of his identity document, apart from the accounts he may have. */
@Entity
@Table(name = "person")
public class Person {
    @Id
    @Column(name = "person_id")
    private String id;

    @Version
    private int version;

    private String name;

    @Column(name = "identity_type")
    private String identityType;

    @Column(name = "identity_digest")
    private String identityDigest;

    @Convert(converter = SealedText.class)
    @Column(name = "identity_sealed")
    private String identityNumber;

    @Column(name = "created_at")
    private Instant createdAt;

    protected Person() {}

    /** @param identity type, number and keyed digest of the identity document */
    public Person(String id, String name, Identity identity, Instant createdAt) {
        this.id = id;
        this.name = name;
        this.identityType = identity.type();
        this.identityNumber = identity.number();
        this.identityDigest = identity.digest();
        this.createdAt = createdAt;
    }

    public String id() {
        return id;
    }

    public String name() {
        return name;
    }

    public String identityType() {
        return identityType;
    }

    public String identityNumber() {
        return identityNumber;
    }

    /**
     * An identity document.
     *
     * @param type code of GA/T 2000.156, e.g. 111 for 居民身份证
     * @param digest keyed digest by which the person is found again
     */
    public record Identity(String type, String number, String digest) {
        @Override
        public String toString() {
            return "Identity[" + type + " ****]";
        }
    }
}
