package cn.cegn.ra.provisioning.entity;

/**
 * S2.6-3, S2.6-5: why the station could not do its job.
 *
 * @param failure name of the station's failure
 * @param detail the driver's words for the administrator, without secrets
 */
public record KeyFailure(String keySerial, String label, String failure, String detail) {}
