package cn.cegn.ra.bench.site;

import cn.cegn.ra.application.boundary.CaseDesk;
import cn.cegn.ra.application.boundary.CaseRef;
import cn.cegn.ra.application.boundary.Outcome;
import cn.cegn.ra.identity.boundary.LogIn;
import cn.cegn.ra.identity.boundary.SecondFactor;
import cn.cegn.ra.lifecycle.Medium;
import cn.cegn.ra.lifecycle.Role;
import cn.cegn.ra.lifecycle.Step;
import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.SecurityContext;
import jakarta.security.enterprise.authentication.mechanism.http.AuthenticationParameters;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.sql.SQLException;
import java.util.stream.Collectors;

/**
 * One request is one act of the person who is signed in: {@code POST /test/bench?op=NUMBER&id=12&version=3}. The answer is 200 with a text if
 * it was done, 409 with the reason if not.
 */
@WebServlet("/test/bench")
public class BenchServlet extends HttpServlet {
    private static final long serialVersionUID = 1;
    private static final String DONE = "DONE";

    @Inject
    private transient SecurityContext security;

    @Inject
    private transient BenchPeople people;

    @Inject
    private transient BenchApplicant applicant;

    @Inject
    private transient BenchRegistrar registrar;

    @Inject
    private transient BenchApprover approver;

    @Inject
    private transient BenchKeys keys;

    @Inject
    private transient BenchAudit audit;

    @EJB
    private transient CaseDesk cases;

    @EJB
    private transient LogIn logIn;

    @EJB
    private transient SecondFactor factor;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("text/plain;charset=UTF-8");
        try {
            response.getWriter().print(answer(request, response));
        } catch (RuntimeException | SQLException e) {
            log("the benchmark's act failed", e);
            response.setStatus(HttpServletResponse.SC_CONFLICT);
            response.getWriter().print(e);
        }
    }

    private String answer(HttpServletRequest request, HttpServletResponse response) throws IOException, SQLException {
        String op = request.getParameter("op");
        return switch (op) {
            case "log-in" -> logIn(request, response);
            case "settle" ->
                String.join(
                        "\n",
                        people.settle(
                                number(request, "place"), number(request, "people"), medium(request), body(request)));
            case "open" -> {
                CaseRef opened = applicant.open(medium(request), body(request));
                yield opened.id() + " " + opened.version();
            }
            case "seen" -> keys.seen();
            case "take-in" -> keys.takeIn();
            case "label" ->
                taken(keys.label(id(request), request.getParameter("serial"), request.getParameter("label")));
            case "audit-verify" -> audit.verify();
            case "audit-read" -> audit.read();
            case "audit-hash" -> audit.hash();
            case "audit-seal" -> audit.seal();
            case "audit-rows" -> audit.rows(Boolean.parseBoolean(request.getParameter("written")));
            case "issue" -> taken(keys.issue(id(request)));
            default -> act(op, ref(request), request.getParameter("look") != null);
        };
    }

    /** Does it and, if wanted, looks which version the case has then. */
    private String act(String op, CaseRef ref, boolean look) {
        String done = switch (op) {
            case "CLAIM_AS_REGISTRAR" -> taken(cases.claim(ref, Role.REGISTRAR));
            case "CLAIM_AS_APPROVER" -> taken(cases.claim(ref, Role.RA_APPROVER));
            case "OPEN_FILES" -> {
                approver.openFiles(ref);
                yield DONE;
            }
            default -> taken(take(Step.valueOf(op), ref));
        };
        return look ? Integer.toString(cases.find(ref.id()).orElseThrow().key().version()) : done;
    }

    private Outcome take(Step step, CaseRef ref) {
        return switch (step.role()) {
            case APPLICANT -> applicant.submit(ref);
            case REGISTRAR -> registrar.take(step, ref);
            case RA_APPROVER -> approver.take(step, ref);
            default -> throw new IllegalArgumentException("nobody here takes " + step);
        };
    }

    private static String taken(Outcome outcome) {
        if (!outcome.isTaken()) {
            throw new IllegalStateException("not taken: " + outcome);
        }
        return DONE;
    }

    private String logIn(HttpServletRequest request, HttpServletResponse response) throws IOException {
        LogIn.Answer answer = logIn.password(request.getParameter("account"), body(request), null);
        if (answer.isRight() && answer.proof().need() == LogIn.Need.CODE) {
            answer = factor.check(answer.proof(), request.getParameter("code"));
        }
        AuthenticationStatus status = answer.isRight()
                ? security.authenticate(
                        request,
                        response,
                        AuthenticationParameters.withParams()
                                .newAuthentication(true)
                                .credential(answer.proof()))
                : AuthenticationStatus.SEND_FAILURE;
        if (status != AuthenticationStatus.SUCCESS) {
            throw new IllegalStateException("log-in of " + request.getParameter("account") + ": " + status);
        }
        return DONE;
    }

    private static CaseRef ref(HttpServletRequest request) {
        return new CaseRef(id(request), number(request, "version"));
    }

    private static long id(HttpServletRequest request) {
        return Long.parseLong(request.getParameter("id"));
    }

    private static Medium medium(HttpServletRequest request) {
        return Medium.valueOf(request.getParameter("medium"));
    }

    private static int number(HttpServletRequest request, String name) {
        return Integer.parseInt(request.getParameter(name));
    }

    private static String body(HttpServletRequest request) throws IOException {
        return request.getReader().lines().collect(Collectors.joining("\n"));
    }
}
