package cn.cegn.ra.organization.entity;

import cn.cegn.ra.application.entity.OpenCase;
import java.util.List;

/** What passes from one handler to the other, as it was at the moment of the confirmation. */
public record HandoverContent(List<OpenCase> cases) {
    public HandoverContent {
        cases = cases == null ? List.of() : List.copyOf(cases);
    }

    public long keys() {
        return cases.stream().filter(OpenCase::keyUnderWay).count();
    }

    public int notices() {
        return cases.stream().mapToInt(OpenCase::notices).sum();
    }
}
