package org.dossier.booking.courses.onetoone;

/**
 * One purchase of hours.
 *
 * @param usedMinutes of them; 0 before they are paid
 */
record PurchasePage(
        String title,
        String path,
        String coursePath,
        boolean open,
        boolean paid,
        String total,
        String until,
        int boughtMinutes,
        int usedMinutes,
        String bookPath) {
    private static final int HOUR = 60;

    public int boughtHours() {
        return boughtMinutes / HOUR;
    }

    public int usedHours() {
        return usedMinutes / HOUR;
    }

    public int usedRest() {
        return usedMinutes % HOUR;
    }

    public int leftHours() {
        return (boughtMinutes - usedMinutes) / HOUR;
    }

    public int leftRest() {
        return (boughtMinutes - usedMinutes) % HOUR;
    }

    public String payPath() {
        return path + "/payment";
    }
}
