package cn.cegn.ra.provisioning.entity;

import cn.cegn.ra.token.job.StationAnswer;

/**
 * How far a station has come with wiping a key.
 *
 * @param onlyLook the key was emptied by its vendor's tool, and the station looks whether that is so
 * @param open the station has not answered yet
 * @param failure why it did not wipe, or null; of an open one, what it restarts for
 * @param detail the driver's words for the administrator, without secrets, or null
 */
public record KeyWipeView(
        String jobId,
        long application,
        int attempt,
        String station,
        boolean onlyLook,
        boolean open,
        StationAnswer.Failure failure,
        String detail) {}
