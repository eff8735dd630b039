package cn.cegn.ra.application.control;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.function.Supplier;

/**
 * Keeps an answer to the end of the transaction in which it was asked for: the guards of one step ask the same several times. What is kept
 * must be forgotten by whoever changes it.
 */
@ApplicationScoped
public class TransactionMemo {
    @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
    private TransactionSynchronizationRegistry transactions;

    /**
     * The answer; asked for only once in a transaction, each time without one.
     *
     * @param question a record that is the same for the same question and for no other
     */
    @SuppressWarnings("unchecked") // a question has one type of answer
    public <T> T once(Record question, Supplier<T> asked) {
        if (transactions.getTransactionStatus() != Status.STATUS_ACTIVE) {
            return asked.get();
        }
        Object known = transactions.getResource(question);
        if (known == null) {
            known = asked.get();
            transactions.putResource(question, known);
        }
        return (T) known;
    }

    /** The next question is answered anew. */
    public void forget(Record question) {
        if (transactions.getTransactionStatus() == Status.STATUS_ACTIVE) {
            transactions.putResource(question, null);
        }
    }
}
