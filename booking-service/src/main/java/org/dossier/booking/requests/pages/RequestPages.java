package org.dossier.booking.requests.pages;

import java.util.List;
import java.util.stream.IntStream;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

import org.dossier.booking.requests.RequestStatus;
import org.dossier.booking.requests.Turn;
import org.dossier.booking.requests.Typed;
import org.dossier.booking.requests.When;
import org.dossier.booking.requests.quotes.QuoteForm;

@CheckedTemplate(basePath = "requests")
class RequestPages {
    private RequestPages() {}

    static native TemplateInstance start(List<Line> mine);

    static native TemplateInstance brief(BriefPage page);

    static native TemplateInstance client(ClientPage page);

    static native TemplateInstance list(ListPage page);

    static native TemplateInstance desk(DeskPage page);

    /** A request in a list. */
    record Line(
            String href,
            String reference,
            String title,
            String client,
            RequestStatus status,
            String tone,
            Turn turn,
            String due,
            When changed) {}

    /** @param today the first day that can be asked for */
    record BriefPage(Typed typed, String today) {}

    record ClientPage(RequestView request, Typed typed) {}

    /**
     * The desk's list.
     *
     * @param shown the chosen filter
     */
    record ListPage(String shown, List<Line> lines) {}

    /**
     * A request at the desk.
     *
     * @param acts whether who looks may do more than read
     * @param names whether who looks may name staff
     * @param limit the most money that one person decides about alone
     */
    record DeskPage(
            RequestView request,
            Typed typed,
            boolean acts,
            boolean names,
            String today,
            String currency,
            String limit) {
        public List<OptionFields> options() {
            return IntStream.rangeClosed(1, QuoteForm.OPTIONS)
                    .mapToObj(OptionFields::new)
                    .toList();
        }
    }

    /** The names of the fields of one option. */
    record OptionFields(int number) {
        public String title() {
            return "title." + number;
        }

        public String scope() {
            return "scope." + number;
        }

        public String price() {
            return "price." + number;
        }

        public String due() {
            return "due." + number;
        }

        public String deposit() {
            return "deposit." + number;
        }
    }
}
