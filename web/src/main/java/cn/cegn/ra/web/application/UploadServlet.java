package cn.cegn.ra.web.application;

import cn.cegn.ra.application.boundary.ApplicationDesk;
import cn.cegn.ra.application.boundary.CaseRef;
import cn.cegn.ra.application.boundary.DraftOutcome;
import cn.cegn.ra.application.entity.Finding;
import cn.cegn.ra.application.entity.MaterialItem;
import cn.cegn.ra.application.entity.Problem;
import cn.cegn.ra.web.act.Words;
import cn.cegn.ra.web.forms.Asked;
import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.MultipartConfig;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serial;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Takes one file of the material from the script of its page, which so shows the progress of each: {@code id}, {@code item}, maybe
 * {@code expires} and {@code replaces}, {@code file}. Answers {@code {"kept":…,"text":…}}; the text says why not, in the person's language.
 *
 * <p>Only a script of ours can set the header that is asked for: a form of another site can not send files in somebody's name.
 */
@WebServlet("/files/upload")
@MultipartConfig(maxFileSize = 67108864, maxRequestSize = 68157440, fileSizeThreshold = 262144)
public class UploadServlet extends HttpServlet {
    @Serial
    private static final long serialVersionUID = 1L;

    @EJB
    private transient ApplicationDesk desk;

    @Inject
    private transient Words words;

    /** What arrived with a file. */
    private record Sent(CaseRef ref, MaterialItem item, LocalDate expiresOn, Long replaces) {}

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        Optional<Sent> sent = Asked.byOurPage(request) ? sent(request) : Optional.empty();
        Part file = sent.isEmpty() ? null : request.getPart("file");
        if (file == null) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        answer(response, outcome(sent.get(), file, request.getParameter("expires")));
    }

    private static Optional<Sent> sent(HttpServletRequest request) {
        String id = Optional.ofNullable(request.getParameter("id")).orElse("");
        Optional<MaterialItem> item = Arrays.stream(MaterialItem.values())
                .filter(each -> each.name().equals(request.getParameter("item")))
                .findFirst();
        if (!id.matches("\\d{1,18}") || item.isEmpty()) {
            return Optional.empty();
        }
        String replaces = Optional.ofNullable(request.getParameter("replaces")).orElse("");
        return Optional.of(new Sent(
                new CaseRef(Long.parseLong(id), 0),
                item.get(),
                date(request.getParameter("expires")).orElse(null),
                replaces.matches("\\d{1,18}") ? Long.valueOf(replaces) : null));
    }

    private static Optional<LocalDate> date(String text) {
        try {
            return Optional.ofNullable(text).filter(each -> !each.isBlank()).map(LocalDate::parse);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private DraftOutcome outcome(Sent sent, Part file, String expires) throws IOException {
        if (expires != null && !expires.isBlank() && sent.expiresOn() == null) {
            return new DraftOutcome.Unfit(List.of(new Finding(Problem.FORMAT_WRONG, List.of("2036-11-23"))));
        }
        String name = file.getSubmittedFileName();
        try (InputStream content = file.getInputStream()) {
            return sent.replaces() == null
                    ? desk.upload(sent.ref(), sent.item(), name, content, sent.expiresOn())
                    : desk.replace(sent.ref(), sent.replaces(), name, content, sent.expiresOn());
        }
    }

    private void answer(HttpServletResponse response, DraftOutcome outcome) throws IOException {
        Asked.answer(
                response,
                Json.createObjectBuilder()
                        .add("kept", outcome.isKept())
                        .add("text", text(outcome))
                        .build());
    }

    private String text(DraftOutcome outcome) {
        if (outcome instanceof DraftOutcome.Unfit unfit) {
            return unfit.findings().stream()
                    .map(finding -> words.form(
                            finding.problem().messageKey(), finding.details().toArray()))
                    .collect(Collectors.joining(words.say("files.also")));
        }
        if (outcome instanceof DraftOutcome.NotVisible) {
            return words.say("refusal.notVisible");
        }
        return outcome.isKept() ? "" : words.say("apply.locked");
    }
}
