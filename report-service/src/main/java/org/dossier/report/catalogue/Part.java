package org.dossier.report.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;

@Entity
@Table(name = "report_part")
class Part {
    @Id
    private UUID id;

    private int position;

    @Enumerated(EnumType.STRING)
    private PartKind kind;

    private String heading;

    private String markdown;

    @ElementCollection
    @CollectionTable(name = "report_part_item", joinColumns = @JoinColumn(name = "part_id"))
    @OrderColumn(name = "position")
    @Column(name = "markdown")
    private List<String> items = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected Part() {}

    Part(int position, Manuscript.Part part) {
        this.id = UUID.randomUUID();
        this.position = position;
        this.kind = part.kind();
        this.heading = part.heading();
        this.markdown = part.markdown();
        this.items.addAll(part.items());
    }

    Manuscript.Part manuscript() {
        return new Manuscript.Part(kind, heading, markdown, items);
    }
}
