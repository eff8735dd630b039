package cn.cegn.ra.provisioning.boundary;

import cn.cegn.ra.provisioning.control.ChangeBell;
import cn.cegn.ra.token.job.JobEnvelope;
import cn.cegn.ra.token.job.StationAnswer;
import jakarta.ejb.ActivationConfigProperty;
import jakarta.ejb.EJBException;
import jakarta.ejb.MessageDriven;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.MessageListener;

/**
 * Hears what the station of this very server says; nobody else reaches its queue. Each answer is taken down in a transaction of its own;
 * one that comes twice changes nothing. What is taken down is committed when it is spoken of to the {@link ChangeBell}, for no transaction
 * is open here.
 *
 * <p>One at a time: two greetings of a new station would both enter it.
 */
@MessageDriven(
        activationConfig = {
            @ActivationConfigProperty(propertyName = "maxSession", propertyValue = "1"),
            @ActivationConfigProperty(
                    propertyName = "destinationLookup",
                    propertyValue = "java:/jms/queue/provisioning-answers"),
            @ActivationConfigProperty(propertyName = "destinationType", propertyValue = "jakarta.jms.Queue")
        })
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class StationAnswerListener implements MessageListener {
    @Inject
    private Stations stations;

    @Inject
    private StationAnswers answers;

    @Inject
    private UnlockAnswers unlocks;

    @Inject
    private WipeAnswers wipes;

    @Inject
    private ChangeBell bell;

    @Override
    public void onMessage(Message message) {
        try {
            StationAnswer answer = JobEnvelope.read(message.getBody(String.class));
            if (answer instanceof StationAnswer.Hello hello) {
                stations.hello(hello);
                bell.heard(hello);
            } else {
                String station = message.getStringProperty("station");
                if (!wipes.take(answer, station) && !unlocks.take(answer, station)) {
                    answers.take(answer, station, message.getJMSCorrelationID());
                }
                bell.ring();
            }
        } catch (JMSException e) {
            throw new EJBException(e);
        }
    }
}
