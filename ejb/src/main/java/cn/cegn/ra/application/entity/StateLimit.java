package cn.cegn.ra.application.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** How many working days a case may stay in a state (S-D-04). */
@Entity
@Table(name = "state_limit")
public class StateLimit {
    @Id
    private String state;

    @Column(name = "working_days")
    private int workingDays;

    protected StateLimit() {}

    public String state() {
        return state;
    }

    public int workingDays() {
        return workingDays;
    }
}
