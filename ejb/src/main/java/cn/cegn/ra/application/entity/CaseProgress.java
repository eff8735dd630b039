package cn.cegn.ra.application.entity;

import cn.cegn.ra.lifecycle.Mode;
import cn.cegn.ra.lifecycle.Stage;
import cn.cegn.ra.lifecycle.State;
import java.time.Instant;

/** What anyone with number and second item may know of a case: where it stands, nothing of its contents. */
public record CaseProgress(String number, Mode mode, Stage stage, State state, Instant since, Instant until) {}
