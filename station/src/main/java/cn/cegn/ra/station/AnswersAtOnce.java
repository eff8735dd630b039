package cn.cegn.ra.station;

import cn.cegn.ra.token.job.JobEnvelope;
import cn.cegn.ra.token.job.StationAnswer;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSException;
import jakarta.jms.JMSRuntimeException;
import jakarta.jms.Queue;
import jakarta.jms.TextMessage;
import java.util.Locale;
import org.jboss.logging.Logger;

/** Sends what is only for watching: outside every transaction, and lost without harm. */
@ApplicationScoped
public class AnswersAtOnce {
    private static final Logger LOG = Logger.getLogger(AnswersAtOnce.class);

    @Inject
    private KeyBench bench;

    @Resource(lookup = "java:/jms/RaAnswers")
    private ConnectionFactory connections;

    @Resource(lookup = "java:/jms/queue/provisioning-answers")
    private Queue answers;

    /** @return whether it went out */
    public boolean send(StationAnswer answer, String jobId) {
        try (JMSContext context = connections.createContext(JMSContext.AUTO_ACKNOWLEDGE)) {
            context.createProducer().send(answers, message(context, answer, jobId, bench));
            return true;
        } catch (JMSRuntimeException | JMSException e) {
            LOG.debugf(e, "%s was not sent", kind(answer));
            return false;
        }
    }

    /**
     * The answer as JSON text with the properties {@code station}, {@code kind}, {@code signature} and, if it is about a job, {@code jobId}.
     */
    static TextMessage message(JMSContext context, StationAnswer answer, String jobId, KeyBench bench)
            throws JMSException {
        String text = JobEnvelope.write(answer);
        TextMessage message = context.createTextMessage(text);
        message.setStringProperty("station", bench.stationId());
        message.setStringProperty("signature", bench.signature(text));
        message.setStringProperty("kind", kind(answer));
        if (!jobId.isEmpty()) {
            message.setStringProperty("jobId", jobId);
        }
        return message;
    }

    /** As in the JSON. */
    static String kind(StationAnswer answer) {
        return answer.getClass().getSimpleName().toUpperCase(Locale.ROOT);
    }
}
