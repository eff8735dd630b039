package cn.cegn.ra.organization.entity;

/**
 * What others may know of an organisation.
 *
 * @param region six digits of GB/T 2260
 * @param registeredPhone the independently known number that a registrar calls back (S2.5-3)
 */
public record OrganizationCard(
        long id, String name, String uscc, String region, String address, String postcode, String registeredPhone) {}
