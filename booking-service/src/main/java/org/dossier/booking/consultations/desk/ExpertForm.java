package org.dossier.booking.consultations.desk;

import java.util.Arrays;
import java.util.List;

import jakarta.ws.rs.core.MultivaluedMap;

import org.dossier.booking.consultations.availability.Zones;
import org.dossier.booking.consultations.calls.NoteCall;
import org.dossier.booking.consultations.experts.Expert;

/** An expert as staff typed them. */
record ExpertForm(
        String slug,
        String name,
        String email,
        String role,
        String biography,
        String topics,
        String languages,
        String zone,
        String room,
        boolean active,
        DeskFault slugFault,
        DeskFault nameFault,
        DeskFault emailFault,
        DeskFault zoneFault,
        DeskFault roomFault) {
    static ExpertForm of(MultivaluedMap<String, String> form) {
        return checked(
                text(form, "slug"),
                text(form, "name"),
                text(form, "email"),
                text(form, "role"),
                text(form, "biography"),
                text(form, "topics"),
                text(form, "languages"),
                text(form, "zone"),
                text(form, "room"),
                form.containsKey("active"));
    }

    static ExpertForm of(Expert expert) {
        return checked(
                expert.slug(),
                expert.name(),
                expert.email(),
                expert.role(),
                expert.biography(),
                String.join(", ", expert.topics()),
                String.join(", ", expert.languages()),
                expert.zone().getId(),
                expert.room(),
                expert.active());
    }

    static ExpertForm empty() {
        return new ExpertForm(
                "",
                "",
                "",
                "",
                "",
                "",
                "",
                "Europe/Berlin",
                "",
                true,
                DeskFault.NONE,
                DeskFault.NONE,
                DeskFault.NONE,
                DeskFault.NONE,
                DeskFault.NONE);
    }

    private static ExpertForm checked(
            String slug,
            String name,
            String email,
            String role,
            String biography,
            String topics,
            String languages,
            String zone,
            String room,
            boolean active) {
        return new ExpertForm(
                slug,
                name,
                email,
                role,
                biography,
                topics,
                languages,
                zone,
                room,
                active,
                slug.matches("[a-z0-9-]{1,80}") ? DeskFault.NONE : DeskFault.NO_SLUG,
                name.isBlank() || name.length() > 200 ? DeskFault.NO_NAME : DeskFault.NONE,
                HandForm.isEmail(email) ? DeskFault.NONE : DeskFault.NO_EMAIL,
                Zones.find(zone).isPresent() ? DeskFault.NONE : DeskFault.NO_ZONE,
                NoteCall.isRoom(room) ? DeskFault.NONE : DeskFault.NO_ROOM);
    }

    ExpertForm notUnique() {
        return new ExpertForm(
                slug,
                name,
                email,
                role,
                biography,
                topics,
                languages,
                zone,
                room,
                active,
                DeskFault.NOT_UNIQUE,
                nameFault,
                DeskFault.NOT_UNIQUE,
                zoneFault,
                roomFault);
    }

    public boolean isFaulty() {
        return slugFault.isFound()
                || nameFault.isFound()
                || emailFault.isFound()
                || zoneFault.isFound()
                || roomFault.isFound();
    }

    List<String> topicList() {
        return parts(topics);
    }

    List<String> languageList() {
        return parts(languages);
    }

    private static List<String> parts(String text) {
        return Arrays.stream(text.split(","))
                .map(Reason::inOneLine)
                .filter(part -> !part.isEmpty())
                .distinct()
                .limit(30)
                .toList();
    }

    private static String text(MultivaluedMap<String, String> form, String name) {
        var value = form.getFirst(name);
        return value == null
                ? ""
                : value.replaceAll("[\\p{Cntrl}&&[^\r\n\t]]", "").strip();
    }
}
