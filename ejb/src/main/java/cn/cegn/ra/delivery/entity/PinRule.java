package cn.cegn.ra.delivery.entity;

import cn.cegn.ra.application.entity.CaseView;
import cn.cegn.ra.lifecycle.Medium;
import cn.cegn.ra.lifecycle.Mode;
import cn.cegn.ra.lifecycle.State;
import java.util.ArrayList;
import java.util.List;

/** When a PIN may be told (S2.7-3). */
public final class PinRule {
    private PinRule() {}

    /**
     * Why not, all reasons at once; codes below {@code refusal.}.
     *
     * @param toldBefore whether this PIN was told already
     * @param handOver of the present delivery, or null if it was not handed over
     */
    public static List<String> obstacles(CaseView view, PinCall call, boolean toldBefore, HandOver handOver) {
        List<String> obstacles = new ArrayList<>();
        add(obstacles, view.medium() != Medium.USB_KEY, "PIN_NOT_FOR_SOFT");
        add(obstacles, view.state() != State.DISPATCHED && view.state() != State.HANDED_OVER, "PIN_BEFORE_DISPATCH");
        add(obstacles, toldBefore, "PIN_TOLD_ALREADY");
        obstacles.addAll(ofCall(view.mode(), call, standsThere(view, call, handOver)));
        return List.copyOf(obstacles);
    }

    /**
     * Why this call is none in which a PIN is told, all reasons at once.
     *
     * @param standsThere the customer himself stands there and showed his document
     */
    public static List<String> ofCall(Mode mode, PinCall call, boolean standsThere) {
        List<String> obstacles = new ArrayList<>();
        add(obstacles, call.channel() == null || !call.channel().isPermitted(), "PIN_CHANNEL");
        add(obstacles, call.toWhom() == null || !call.toWhom().isTold(mode), "PIN_NOT_THE_CUSTOMER");
        add(obstacles, needsSource(call, standsThere), "CONTACT_SOURCE_MISSING");
        boolean known = standsThere || IdentityQuestion.all(call.answeredRight());
        add(obstacles, !known, "PIN_IDENTITY_NOT_CONFIRMED");
        return List.copyOf(obstacles);
    }

    /** Whoever does not stand there was reached at a number, which is from somewhere. */
    private static boolean needsSource(PinCall call, boolean standsThere) {
        boolean spokenTo =
                call.channel() == PinChannel.PHONE || (call.channel() == PinChannel.SEALED_LETTER && !standsThere);
        return spokenTo && call.source() == null;
    }

    private static boolean standsThere(CaseView view, PinCall call, HandOver handOver) {
        return view.state() == State.HANDED_OVER
                && call.isFaceToFace()
                && handOver != null
                && handOver.customerHimself()
                && call.toWhom() == Customer.of(view).party();
    }

    private static void add(List<String> obstacles, boolean stands, String code) {
        if (stands) {
            obstacles.add(code);
        }
    }
}
