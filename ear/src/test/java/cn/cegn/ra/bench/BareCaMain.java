package cn.cegn.ra.bench;

import cn.cegn.ra.ca.Orders;
import cn.cegn.ra.ca.Requests;
import cn.cegn.ra.ca.embedded.BareCaCall;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;

/** Makes as many requests as its argument says; then each line that it reads is a number of certificates to make. */
public final class BareCaMain {
    static final String READY = "ready";
    static final String DONE = "done";

    private BareCaMain() {}

    @SuppressWarnings("SystemOut") // how it talks with BareCa
    public static void main(String[] arguments) throws IOException {
        List<byte[]> requests = Stream.generate(() -> Requests.request(Requests.p256()))
                .limit(Integer.parseInt(arguments[0]))
                .toList();
        Iterator<byte[]> next = requests.iterator();
        BareCaCall call = new BareCaCall(Clock.systemUTC());
        System.out.println(READY);
        try (BufferedReader asked = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            for (String line = asked.readLine(); line != null; line = asked.readLine()) {
                for (int i = Integer.parseInt(line); i > 0; i--) {
                    call.issue(Orders.person(Orders.username()), next.next());
                }
                System.out.println(DONE);
            }
        }
    }
}
