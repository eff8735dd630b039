package cn.cegn.ra.registration.entity;

import cn.cegn.ra.application.entity.CertificateType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** How many days a certificate of a type is valid. */
@Entity
@Table(name = "validity_rule")
public class ValidityRule {
    @Id
    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(name = "certificate_type")
    private CertificateType type;

    private int days;

    protected ValidityRule() {}

    public int days() {
        return days;
    }
}
