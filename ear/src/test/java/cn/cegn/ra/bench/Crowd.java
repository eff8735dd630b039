package cn.cegn.ra.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * Many cases, made from one real case by SQL: so many that wait for the registrars, some that wait for others, and the rest ended, spread over organisations, holders, types and
 * years as an office has them. Each has participants, documents, files and lines of the audit trail of its own.
 */
final class Crowd {
    private static final int ORGANISATIONS = 200;
    private static final int OPEN_ELSEWHERE = 50;
    private static final int DOCUMENTS = 2;

    private static final String ORGANIZATION = """
            insert into organization (version, name, uscc, region, address, registered_phone, created_at)
            select 0, (array['杭州','宁波','温州','嘉兴','湖州','绍兴','金华','衢州'])[g % 8 + 1] || '市第' || g || '单位', 'BENCH' || g, '330100', '示例路' || g, '0571-1',
                   now() - interval '3 years'
            from generate_series(1, ?) g
            """;
    private static final String CASES = """
            insert into certificate_application (version, state, mode, medium, certificate_type, organization_id, applicant, form_number, acceptance_number, holder_name, round, attempt,
                   preparation_version, roster_version, conditions_version, material_version, form_version, form_sealed, form_digest, registrar, registrar_since, opened_at, state_since, state_until)
            select 0,
                   case when g <= ? then (array['RECEIVED','NUMBERED','MATERIAL_CONFIRMED','IDENTITY_CONFIRMED','REGISTERED'])[g % 5 + 1]
                        when g <= ? then (array['RETURNED','IN_APPROVAL','INTERNAL_REVIEW','PACKED','DISTRIBUTED'])[g % 5 + 1]
                        when g % 20 = 0 then (array['WITHDRAWN','NOT_ACCEPTED','NOT_ISSUED','REFUSED_BY_ORG'])[g / 20 % 4 + 1] else 'IN_USE' end,
                   (array['CENTRALISED','CENTRALISED','SELF_SERVICE'])[g % 3 + 1], (array['USB_KEY','USB_KEY','USB_KEY','SOFT'])[g % 4 + 1],
                   (array['PERSON','PERSON','PERSON','PERSON','ORGANIZATION','DEVICE'])[g % 6 + 1],
                   (select min(organization_id) from organization where uscc like 'BENCH%') + g % ?, a.applicant,
                   'SB-' || g, 'RB-' || g,
                   (array['王','李','张','刘','陈','杨','赵','黄','周','吴','覃','闫'])[g % 12 + 1] || (array['伟','芳','婷','磊','怡','军','洋','静'])[g / 12 % 8 + 1] || g,
                   1, 1, a.preparation_version, a.roster_version, a.conditions_version, a.material_version, a.form_version, a.form_sealed, a.form_digest,
                   case when g % 3 = 0 then null else (select person_id from account where login = 'zhuce' || g % 3) end, now(),
                   now() - g % 1000 * interval '1 day', now() - g % 1000 * interval '1 day', case when g <= ? then now() + (g % 97 - 20) * interval '1 hour' end
            from certificate_application a, generate_series(1, ?) g where a.application_id = ?
            """;
    private static final List<String> BELONGINGS = List.of(
            "insert into participation (application_id, person_id, role) select c.application_id, p.person_id, p.role"
                    + " from certificate_application c, participation p where c.form_number like 'SB-%' and p.application_id = ? and p.role <> 'RA_APPROVER'",
            "insert into dossier_record (application_id, round, attempt, kind, step, account, person, person_name, role, recorded_at, content_sealed, digest)"
                    + " select c.application_id, 1, 1, d.kind, d.step, d.account, d.person, d.person_name, d.role, d.recorded_at, d.content_sealed, d.digest"
                    + " from certificate_application c, (select * from dossier_record where application_id = ? order by length(content_sealed) limit "
                    + DOCUMENTS + ") d where c.form_number like 'SB-%'",
            "insert into material_file (application_id, item, round, name, content_type, size, digest, uploaded_by, uploaded_at)"
                    + " select c.application_id, f.item, 1, f.name, f.content_type, f.size, f.digest, f.uploaded_by, f.uploaded_at"
                    + " from certificate_application c, material_file f where c.form_number like 'SB-%' and f.application_id = ?");
    private static final String AUDIT =
            "insert into audit_event (occurred_at, account, source_address, act, object_kind, object_id, outcome)"
                    + " select c.state_since, 'zhuce1', '127.0.0.1', (array['OPEN_CASE','CLAIM','NUMBER','OPEN_FILE'])[k], 'certificate_application', c.application_id::text, 'DONE'"
                    + " from certificate_application c, generate_series(1, 4) k where c.form_number like 'SB-%'";

    private static final String KEYS = """
            insert into usb_key (version, serial_number, serial_folded, manufacturer, model, label, state, state_since, so_pin_sealed, taken_in_by, taken_in_at, place)
            select 0, 'FT' || lpad(upper(to_hex(g * 7919)), 10, '0'), 'FT' || lpad(upper(to_hex(g * 7919)), 10, '0'), 'Feitian', 'ePass', 'K-' || lpad(g::text, 6, '0'),
                   case when g % 50 = 0 then 'IN_STOCK' when g % 50 = 1 then 'RETURNED' else 'IN_USE' end, now() - g % 1000 * interval '1 day', p.identity_sealed, p.person_id,
                   now() - g % 1000 * interval '1 day', (array['A柜','B柜','C柜'])[g % 3 + 1] || g % 40
            from (select * from person where identity_sealed is not null order by person_id limit 1) p, generate_series(1, ?) g
            """;

    private final Connection database;
    private final long template;

    /** @param template id of a case that has been worked on */
    Crowd(Connection database, long template) {
        this.database = database;
        this.template = template;
    }

    /**
     * Adds cases.
     *
     * @param waiting of them for the registrars, who share them with nobody
     * @return how many there are
     */
    int add(int cases, int waiting) throws SQLException {
        run(ORGANIZATION, ORGANISATIONS);
        int open = waiting + OPEN_ELSEWHERE;
        int added = run(CASES, waiting, open, ORGANISATIONS, open, cases, template);
        for (String belonging : BELONGINGS) {
            run(belonging, template);
        }
        run(AUDIT);
        return added;
    }

    /** Adds USB-Keys, most of them long in use. Their sealed PIN is some other sealed text: nobody plugs them in. */
    int addKeys(int keys) throws SQLException {
        return run(KEYS, keys);
    }

    /** As the database does by itself after a while. */
    void settle() throws SQLException {
        try (Statement statement = database.createStatement()) {
            statement.execute("vacuum analyze");
        }
    }

    private int run(String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = database.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            return statement.executeUpdate();
        }
    }
}
