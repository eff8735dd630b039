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
 * Hears what stations of their own say. Whoever is let in may put anything into this queue under any name, so a message counts only if the key of
 * the enabled station that it names has signed it; anything else is dropped and audited.
 */
@MessageDriven(
        activationConfig = {
            @ActivationConfigProperty(propertyName = "maxSession", propertyValue = "1"),
            @ActivationConfigProperty(
                    propertyName = "destinationLookup",
                    propertyValue = "java:/jms/queue/station-answers"),
            @ActivationConfigProperty(propertyName = "destinationType", propertyValue = "jakarta.jms.Queue")
        })
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class StationMailListener implements MessageListener {
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
            String text = message.getBody(String.class);
            String station = message.getStringProperty("station");
            if (!stations.speaks(station, text, message.getStringProperty("signature"))) {
                return;
            }
            StationAnswer answer = JobEnvelope.read(text);
            if (answer instanceof StationAnswer.Hello hello) {
                stations.hello(station, hello);
                bell.heard(hello);
            } else {
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
