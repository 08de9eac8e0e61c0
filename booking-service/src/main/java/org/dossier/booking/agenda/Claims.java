package org.dossier.booking.agenda;

/**
 * What was booked for somebody else under an address waits for its owner. Reading finds it by the address alone; the first
 * act of its owner makes it theirs for good, also when the address is another person's one day. Each feature in which one
 * can book for others has one bean.
 */
public interface Claims {
    /**
     * Gives what waits for an address to an account.
     *
     * @param address confirmed to be this account's; nothing waits for an empty one
     */
    void claim(String subject, String address);
}
