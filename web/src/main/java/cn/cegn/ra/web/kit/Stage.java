package cn.cegn.ra.web.kit;

/**
 * One of the ten stages in the stepper of a case.
 *
 * @param label number and name, such as {@code 2.7 包装与发放}
 * @param note the small line below, such as {@code 已完成 11-19}
 */
public record Stage(String label, Progress progress, String note) {

    /** How far a stage is. */
    public enum Progress {
        /** Finished. */
        DONE("done"),
        /** The case is here. */
        NOW(""),
        /** This case never comes here; said as 不适用, never as finished. */
        NOT_APPLICABLE("na"),
        /** Not begun. */
        AHEAD("");

        private final String style;

        Progress(String style) {
            this.style = style;
        }

        /** The class in ra.css. */
        public String getStyle() {
            return style;
        }
    }

    public boolean isNow() {
        return progress == Progress.NOW;
    }

    /** The icon in the circle; empty where the circle itself says enough. */
    public String getIcon() {
        return switch (progress) {
            case DONE -> "check";
            case NOT_APPLICABLE -> "minus";
            case NOW, AHEAD -> "";
        };
    }
}
