package cn.cegn.ra.web.delivery;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Boxes that were ticked, by the names of an enum's values; a page binds {@code #{ticks.on['NAME']}}. */
public final class Ticks<E extends Enum<E>> {
    private final Class<E> type;
    private final Map<String, Boolean> on = new HashMap<>();

    public Ticks(Class<E> type) {
        this.type = type;
    }

    public Map<String, Boolean> getOn() {
        return on;
    }

    /** The ticked values in their order. */
    public Set<E> chosen() {
        Set<E> chosen = EnumSet.noneOf(type);
        for (E value : type.getEnumConstants()) {
            if (Boolean.TRUE.equals(on.get(value.name()))) {
                chosen.add(value);
            }
        }
        return chosen;
    }
}
