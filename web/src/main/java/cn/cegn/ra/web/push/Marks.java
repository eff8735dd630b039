package cn.cegn.ra.web.push;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * When each audience was last told something, as a number that only grows. It remembers so many audiences; one that was forgotten is taken for told at the
 * moment of the forgetting, so that it looks once too often and never once too little.
 */
final class Marks {
    private final Map<String, Long> told = new LinkedHashMap<>();
    private final int most;
    private long floor;
    private long last;

    /** @param first where the numbers begin, by chance: a server that starts anew should not repeat those of its former life */
    Marks(int most, long first) {
        this.most = most;
        this.floor = first;
        this.last = first;
    }

    synchronized void tell(Collection<String> audiences) {
        last++;
        for (String audience : audiences) {
            told.remove(audience);
            told.put(audience, last);
        }
        while (told.size() > most) {
            String oldest = told.keySet().iterator().next();
            floor = told.remove(oldest);
        }
    }

    /** When any of them was told last. */
    synchronized long of(Collection<String> audiences) {
        return audiences.stream()
                .mapToLong(audience -> told.getOrDefault(audience, floor))
                .max()
                .orElse(floor);
    }
}
