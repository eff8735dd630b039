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

/** Sends what the station has to say, outside every transaction: the broker has it when a call returns. */
@ApplicationScoped
public class AnswersAtOnce {
    private static final Logger LOG = Logger.getLogger(AnswersAtOnce.class);

    @Inject
    private KeyBench bench;

    @Resource(lookup = "java:/jms/RaAnswers")
    private ConnectionFactory connections;

    @Resource(lookup = "java:/jms/queue/provisioning-answers")
    private Queue answers;

    /**
     * What is only for watching, and lost without harm.
     *
     * @return whether it went out
     */
    public boolean send(StationAnswer answer, String jobId) {
        try {
            put(answer, jobId, null);
            return true;
        } catch (JMSRuntimeException | JMSException e) {
            LOG.debugf(e, "%s was not sent", kind(answer));
            return false;
        }
    }

    /**
     * What came of a job.
     *
     * @param messageId of the message that is answered, or null
     * @throws JMSException or {@link JMSRuntimeException} if it did not go out: the job is not to be acknowledged then
     */
    void answer(StationAnswer answer, String jobId, String messageId) throws JMSException {
        put(answer, jobId, messageId);
    }

    private void put(StationAnswer answer, String jobId, String messageId) throws JMSException {
        try (JMSContext context = connections.createContext(JMSContext.AUTO_ACKNOWLEDGE)) {
            TextMessage message = message(context, answer, jobId);
            message.setJMSCorrelationID(messageId);
            context.createProducer().send(answers, message);
        }
    }

    /**
     * The answer as JSON text with the properties {@code station}, {@code kind}, {@code signature} and, if it is about a job, {@code jobId}.
     */
    private TextMessage message(JMSContext context, StationAnswer answer, String jobId) throws JMSException {
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
