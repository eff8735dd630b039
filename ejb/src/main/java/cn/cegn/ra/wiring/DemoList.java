package cn.cegn.ra.wiring;

import cn.cegn.ra.lifecycle.Role;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The list of demo accounts with their password, {@value #FILE} in the server's data folder, for the server's user only (0600). */
final class DemoList {
    static final String FILE = "demo-accounts.txt";

    private static final List<String> HEAD = List.of("账号", "角色", "姓名", "单位", "可以试什么");
    private static final Map<Role, String> ROLES = Map.of(
            Role.APPLICANT, "数字证书申请人",
            Role.HANDLER, "数字证书经办人",
            Role.ORG_APPROVER, "申请审批人",
            Role.REGISTRAR, "RA注册管理员",
            Role.RA_APPROVER, "RA审批管理员",
            Role.AUDITOR, "审计员",
            Role.ADMINISTRATOR, "系统管理员");
    /** Where East Asian wide characters begin. */
    private static final int FIRST_WIDE = 0x2E80;

    private DemoList() {}

    static String text(List<DemoCast.Place> places, List<DemoCast.Player> players, String password) {
        List<List<String>> rows = new ArrayList<>(List.of(HEAD));
        players.forEach(player -> rows.add(row(places, player)));
        StringBuilder text = new StringBuilder("演示账号, 全部使用同一密码 / demo accounts, one password for all: ")
                .append(password)
                .append("\n")
                .append("RA人员和审计员、系统管理员登录还要验证码 / the RA's people also need a code: ./run code 账号(ACCOUNT)")
                .append("\n\n");
        List<Integer> widths = Stream.iterate(0, i -> i < HEAD.size() - 1, i -> i + 1)
                .map(column -> rows.stream()
                        .mapToInt(row -> width(row.get(column)))
                        .max()
                        .orElse(0))
                .toList();
        rows.forEach(row -> text.append(line(row, widths)).append('\n'));
        return text.toString();
    }

    /** The password in the list's first line. */
    static String password(List<String> list) {
        String first = list.get(0);
        return first.substring(first.lastIndexOf(':') + 1).strip();
    }

    private static List<String> row(List<DemoCast.Place> places, DemoCast.Player player) {
        String place = places.stream()
                .filter(each -> player.place().filter(each.key()::equals).isPresent())
                .map(each -> each.entries().name())
                .findFirst()
                .orElse("RA");
        return List.of(
                player.login(), ROLES.get(player.role()), player.identity().name(), place, player.tip());
    }

    private static String line(List<String> row, List<Integer> widths) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < widths.size(); i++) {
            line.append(row.get(i)).append(" ".repeat(widths.get(i) - width(row.get(i)) + 2));
        }
        return line.append(row.get(widths.size())).toString();
    }

    private static int width(String text) {
        return text.codePoints().map(point -> point >= FIRST_WIDE ? 2 : 1).sum();
    }

    static void write(Path folder, String text) {
        PrivateFile.write(folder, FILE, text);
    }
}
