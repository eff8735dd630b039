package cn.cegn.ra.provisioning.entity;

/** S2.6-3: the key that was labelled for a case, as the device and our stock say. */
public record KeyAssignment(
        String manufacturer,
        String model,
        String keySerial,
        String label,
        String caseNumber,
        String station,
        String jobId) {}
