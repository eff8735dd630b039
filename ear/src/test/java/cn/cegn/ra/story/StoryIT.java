package cn.cegn.ra.story;

import cn.cegn.ra.server.RaServer;

/** The stories with the embedded CA, as on a first run. */
class StoryIT extends Stories {
    StoryIT() {
        super("");
    }

    @Override
    RaServer trialServer() throws Exception {
        return TrialServers.onH2();
    }
}
