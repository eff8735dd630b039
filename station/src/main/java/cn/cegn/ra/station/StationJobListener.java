package cn.cegn.ra.station;

import cn.cegn.ra.token.job.StationAnswer;
import cn.cegn.ra.token.job.StationAnswer.Failed;
import cn.cegn.ra.token.job.StationJob;
import jakarta.annotation.Resource;
import jakarta.ejb.ActivationConfigProperty;
import jakarta.ejb.EJBException;
import jakarta.ejb.MessageDriven;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.inject.Inject;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.MessageListener;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.Logger;

/**
 * Takes this station's jobs, as many at once as it has hands ({@code ra.station.hands}), and answers each before it is acknowledged. Whatever ends the
 * station in between has the job delivered again, which is harmless: the key knows how far it came, a refused PIN is answered from the
 * {@link TryBook}, and the centre takes the first answer only. No transaction joins the two: it would cost four forced writes of the broker's journal
 * for one, and prevent nothing but that repeat.
 */
@MessageDriven(
        activationConfig = {
            @ActivationConfigProperty(propertyName = "destinationType", propertyValue = "jakarta.jms.Queue"),
            @ActivationConfigProperty(
                    propertyName = "destinationLookup",
                    propertyValue = "java:/jms/queue/provisioning"),
            @ActivationConfigProperty(
                    propertyName = "messageSelector",
                    propertyValue = "station = '${ra.station:local}'"),
            @ActivationConfigProperty(propertyName = "maxSession", propertyValue = "${ra.station.hands:4}")
        })
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class StationJobListener implements MessageListener {
    private static final Logger LOG = Logger.getLogger(StationJobListener.class);
    private static final int TRIES = 3;
    private static final int SECONDS_TO_ACKNOWLEDGE = 3;
    private static final int SECONDS_TO_TELL = 5;

    @Inject
    private KeyBench bench;

    @Inject
    private AnswersAtOnce atOnce;

    @Inject
    private Isolation isolation;

    @Resource
    private ManagedScheduledExecutorService timer;

    @Override
    public void onMessage(Message message) {
        try {
            StationJob job = bench.opened(message.getBody(byte[].class));
            try {
                answer(job, message);
            } finally {
                job.wipe();
            }
        } catch (JMSException | RuntimeException e) {
            throw new EJBException("a station's job was not carried out", e);
        }
    }

    private void answer(StationJob job, Message message) throws JMSException {
        StationAnswer answer = bench.tries().once(name(message, job), job, () -> made(job));
        if (isHung(answer)) {
            comesBack(job, (Failed) answer, message.getIntProperty("JMSXDeliveryCount"));
        }
        atOnce.answer(answer, job.jobId(), message.getStringProperty("messageId"));
        log(job, answer);
    }

    private static String name(Message message, StationJob job) throws JMSException {
        return Objects.requireNonNullElse(message.getStringProperty("messageId"), job.jobId());
    }

    private StationAnswer made(StationJob job) {
        try (StageNews news = new StageNews(timer, progress -> atOnce.send(progress, job.jobId()))) {
            return bench.answer(job, timer, news);
        }
    }

    private boolean isHung(StationAnswer answer) {
        return isolation.isOwnServer()
                && answer instanceof Failed failed
                && failed.failure() == StationAnswer.Failure.DRIVER_HUNG;
    }

    /**
     * Tells the centre, which loses nothing by not hearing it, and ends: the job is delivered again after the restart and takes the same key again. At
     * the last try the answer is sent first, so that a person decides.
     */
    private void comesBack(StationJob job, Failed answer, int delivery) {
        String why = "the driver did not return from " + answer.detail();
        if (delivery < TRIES) {
            tell(new StationAnswer.Restarting(job.jobId(), job.keySerial(), answer.detail()), job.jobId());
            isolation.end(why);
        } else {
            ScheduledFuture<?> unused =
                    timer.schedule(() -> isolation.end(why), SECONDS_TO_ACKNOWLEDGE, TimeUnit.SECONDS);
        }
    }

    /** From another thread, for no longer than that: the server is to end. */
    private void tell(StationAnswer answer, String jobId) {
        try {
            timer.submit(() -> atOnce.send(answer, jobId)).get(SECONDS_TO_TELL, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            LOG.debugf(e, "the centre was not told of the end of job %s", jobId);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void log(StationJob job, StationAnswer answer) {
        if (answer instanceof Failed failed) {
            LOG.warnf("job %s on key %s: %s, %s", job.jobId(), job.keySerial(), failed.failure(), failed.detail());
        } else {
            LOG.infof("job %s on key %s: %s", job.jobId(), job.keySerial(), AnswersAtOnce.kind(answer));
        }
    }
}
