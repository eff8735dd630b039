package cn.cegn.ra.organization.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;

/** An organisation whose people may apply. */
@Entity
@Table(name = "organization")
public class Organization {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Column(name = "organization_id")
    private Long id;

    @Version
    private int version;

    private String name;
    private String uscc;
    private String region;
    private String address;
    private String postcode;

    @Column(name = "registered_phone")
    private String registeredPhone;

    @Column(name = "created_at")
    private Instant createdAt;

    protected Organization() {}

    /** Takes entries that {@link NewOrganization#lacks} found to be right. */
    public Organization(NewOrganization request, Instant createdAt) {
        this.name = request.name();
        this.uscc = request.uscc();
        this.region = request.region();
        this.address = request.address();
        this.postcode = request.postcode();
        this.registeredPhone = request.registeredPhone();
        this.createdAt = createdAt;
    }

    public Long id() {
        return id;
    }

    public OrganizationCard card() {
        return new OrganizationCard(id, name, uscc, region, address, postcode, registeredPhone);
    }
}
