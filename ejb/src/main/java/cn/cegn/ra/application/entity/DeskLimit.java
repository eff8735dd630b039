package cn.cegn.ra.application.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A number that the desks go by. */
@Entity
@Table(name = "desk_limit")
public class DeskLimit {
    /** What it is about. */
    public enum Name {
        /** Hours that a case stays with the colleague who claimed it before another may take it over. */
        TAKE_OVER_HOURS,
        /** Days from sending to the receipt, after which the delivery desk asks. */
        RECEIPT_DAYS
    }

    @Id
    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private Name name;

    @Column(name = "amount")
    private int amount;

    protected DeskLimit() {}

    public int amount() {
        return amount;
    }
}
