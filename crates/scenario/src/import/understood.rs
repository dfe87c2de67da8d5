//! What was understood of a sheet under a layout: rows for the reader of its table, and every problem with its address in the file.

use engine::parameters;
use engine::quantities::{FinancialYear, Money};
use words::count::{counted, listed};
use words::pasted::{self, Fault, Split, schemes};
use words::typed::{self, Kind};

use super::figure_cell::{kept, not_a_figure};
use super::layout::{Layout, Unit};
use super::left_out;
use super::sheet::{Cell, Row, Sheet, column_letters};
use super::tables::{APPLICANTS, FLOWS, OPENING, Table, Wanted};
use crate::Inputs;
use crate::capital::Taken;
use crate::delegation::ServiceTable;
use crate::engagement::ApplicantInput;
use engine::allocation::study::input::{AmountInput, FlowInput};

/// Boards without an amount that are named.
const NAMED: usize = 3;

/// What a file would bring in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Import {
    /// Which table it is for.
    pub table: Table,
    /// How many rows would be brought in.
    pub count: usize,
    /// Everything wrong, each with its row in the file and its column as spreadsheets call it.
    pub faults: Vec<Fault>,
    /// Rows that are left out, and what else should be known.
    pub remarks: Vec<String>,
    /// Headings of what was understood.
    pub headings: Vec<String>,
    /// Rows as they were understood, in the words of people, each after its number in the file.
    pub rows: Vec<Vec<String>>,
    brought: Brought,
}

/// The rows as the scenario keeps them.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Brought {
    Nothing,
    Boards(Vec<AmountInput>),
    Flows(Vec<FlowInput>),
    Services(ServiceTable),
    Schemes(Taken),
    Applicants(Vec<ApplicantInput>),
}

impl Import {
    /// Reads a sheet under a layout beside what is set now; sets nothing.
    ///
    /// ```
    /// use scenario::import::{Cell, Import, Layout, Row, Sheet, Table};
    /// let inputs = scenario::Baseline::default().inputs();
    /// let row = |number, cells: [&str; 2]| Row { number, cells: cells.map(|words| Cell::Text(words.into())).to_vec() };
    /// let rows = vec![row(1, ["Charity", "Income"]), row(2, ["Rare Heart Trust", "£1,250,000"]), row(3, ["Total", "£1,250,000"])];
    /// let sheet = Sheet { rows, ..Sheet::default() };
    /// let layout = Layout::guess(Table::Applicants, &sheet, &inputs);
    /// let import = Import::read(Table::Applicants, &sheet, &layout, &inputs);
    /// assert!(import.is_ready() && import.count == 1);
    /// assert_eq!(import.remarks, ["Left out: row 3, a total."]);
    /// ```
    #[must_use]
    pub fn read(table: Table, sheet: &Sheet, layout: &Layout, inputs: &Inputs) -> Self {
        let wanted = table.wanted(inputs);
        let mut import = Self {
            table,
            count: 0,
            faults: Vec::new(),
            remarks: sheet.remarks.clone(),
            headings: Vec::new(),
            rows: Vec::new(),
            brought: Brought::Nothing,
        };
        if let Some(fault) = &sheet.fault {
            import.faults.push(Fault::of_row(0, fault.clone()));
            return import;
        }
        import.refuse_layout(layout, &wanted);
        if import.faults.is_empty() {
            import.take(sheet, layout, &wanted, inputs);
        }
        import
    }

    /// Whether it can be brought in.
    #[must_use]
    pub fn is_ready(&self) -> bool {
        self.count > 0 && self.brought != Brought::Nothing && (self.table == Table::Services || self.faults.is_empty())
    }

    /// How many rows, in words: `42 boards`.
    #[must_use]
    pub fn said(&self) -> String {
        let (one, many) = self.table.rows();
        counted(self.count, one, many)
    }

    /// The name of its step: `importing 42 boards from baselines.xlsx`.
    #[must_use]
    pub fn step(&self, file: &str) -> String {
        let quoted: String =
            file.chars().filter(|letter| !letter.is_control()).take(crate::limits::LONGEST_QUOTE).collect();
        format!("importing {} from {quoted}", self.said())
    }

    /// Sets what was brought in, in the place of what is there; services keep what the file says nothing of.
    pub fn apply(&self, inputs: &mut Inputs) {
        if !self.is_ready() {
            return;
        }
        match &self.brought {
            Brought::Nothing => {}
            Brought::Boards(amounts) => amounts.clone_into(&mut inputs.allocation.opening.own),
            Brought::Flows(flows) => flows.clone_into(&mut inputs.allocation.opening.own_flows),
            Brought::Services(services) => {
                let next = services.apply(&inputs.delegation);
                inputs.delegation.take_test(next);
            }
            Brought::Schemes(taken) => taken.put(&mut inputs.capital, false),
            Brought::Applicants(applicants) => applicants.clone_into(&mut inputs.engagement.fund.own_applicants),
        }
    }

    /// What must be settled before a row can be read.
    fn refuse_layout(&mut self, layout: &Layout, wanted: &[Wanted]) {
        let place = |at: usize| layout.columns.get(at).copied().flatten();
        for (at, column) in wanted.iter().enumerate() {
            let Some(one) = place(at) else {
                if column.needed {
                    let message = format!("No column of the file is headed {}. Say which one holds it.", column.name);
                    self.faults.push(Fault { row: 0, column: column.name.clone(), message });
                }
                continue;
            };
            if (0..at).any(|before| place(before) == Some(one)) {
                let message = format!("Column {} is chosen twice. Choose another, or none.", column_letters(one));
                self.faults.push(Fault { row: 0, column: column.name.clone(), message });
            }
            if column.figure == Some(Kind::Percent) && layout.shares.is_none() {
                let message = "No share in this column is above 1 and none has a percent sign. Say whether 0.62 means 62% or 0.62%.";
                self.faults.push(Fault { row: 0, column: column.name.clone(), message: message.to_owned() });
            }
        }
        if self.table == Table::Services && place(0).is_none() && place(1).is_none() {
            let message = "Say which column holds the line or the service, so that a row can be told by it.";
            self.faults.push(Fault::of_row(0, message));
        }
    }

    fn take(&mut self, sheet: &Sheet, layout: &Layout, wanted: &[Wanted], inputs: &Inputs) {
        let heading = sheet.rows.iter().find(|row| Some(row.number) == layout.heading);
        let chosen: Vec<(&Wanted, usize)> = wanted
            .iter()
            .zip(&layout.columns)
            .filter_map(|(column, place)| place.map(|place| (column, place)))
            .collect();
        let known: Vec<&str> = parameters::boards().iter().flat_map(|board| [board.code, board.name]).collect();
        let is_known = |words: &str| known.iter().any(|known| known.eq_ignore_ascii_case(words));
        let mut rows =
            vec![(layout.heading.unwrap_or(0), chosen.iter().map(|(column, _)| column.name.clone()).collect())];
        let (mut are_left_out, mut unread) = (Vec::new(), Vec::new());
        for row in layout.rows(sheet) {
            if let Some(why) = left_out::why(row, heading, &layout.columns, is_known) {
                are_left_out.push((row.number, why));
                self.compare_total(row, why, layout, &rows);
                continue;
            }
            let cells = chosen.iter().map(|(column, place)| {
                let cell = row.cells.get(*place).unwrap_or(&Cell::Blank);
                if let Some(message) = not_a_figure(cell, column) {
                    unread.push(Fault { row: row.number, column: column.name.clone(), message });
                }
                kept(cell, column, layout)
            });
            rows.push((row.number, cells.collect()));
        }
        if rows.len() == 1 {
            self.faults.push(Fault::of_row(0, "There are no rows under the headings."));
            return;
        }
        let found = self.read_rows(Split { rows, unclosed: None }, inputs);
        let is_told = |fault: &Fault| {
            unread.iter().any(|known: &Fault| known.row == fault.row && is_of(&fault.column, &known.column))
        };
        let found: Vec<Fault> = found.into_iter().filter(|fault| !is_told(fault)).collect();
        self.faults.extend(found);
        self.faults.extend(unread);
        order::by_key(&mut self.faults, |fault| fault.row);
        for fault in &mut self.faults {
            if let Some((_, place)) = chosen.iter().find(|(column, _)| is_of(&fault.column, &column.name)) {
                fault.column = format!("column {} ({})", column_letters(*place), fault.column);
            }
        }
        self.remarks.extend(left_out::said(&are_left_out));
        if layout.unit != Unit::Pounds && chosen.iter().any(|(column, _)| column.figure == Some(Kind::Pounds)) {
            self.remarks.push(format!("Amounts in the file are read as {}.", layout.unit.words()));
        }
    }

    /// Hands the rows to the reader of the table.
    fn read_rows(&mut self, split: Split, inputs: &Inputs) -> Vec<Fault> {
        let boards: Vec<(&str, &str)> = parameters::boards().iter().map(|board| (board.code, board.name)).collect();
        match self.table {
            Table::Boards => {
                let reading = pasted::read_split(split, &OPENING, &boards);
                self.shows(&OPENING, &reading);
                let amount = |row: &Vec<String>| AmountInput { code: cell(row, 0), amount: cell(row, 1) };
                let amounts: Vec<AmountInput> = reading.rows.iter().map(amount).collect();
                let mut faults = reading.faults;
                for (row, amount) in
                    reading.numbers.iter().zip(&amounts).filter(|(_, amount)| amount.amount.starts_with('-'))
                {
                    let message =
                        format!("Money of a board cannot be below zero ({}). Enter 0 or more.", amount.amount);
                    faults.push(Fault { row: *row, column: "Amount".to_owned(), message });
                }
                faults.extend(missing(&amounts));
                self.brought = Brought::Boards(amounts);
                faults
            }
            Table::Flows => {
                let reading = pasted::read_split(split, &FLOWS, &boards);
                self.shows(&FLOWS, &reading);
                let flow =
                    |row: &Vec<String>| FlowInput { host: cell(row, 0), resident: cell(row, 1), share: cell(row, 2) };
                self.brought = Brought::Flows(reading.rows.iter().map(flow).collect());
                reading.faults
            }
            Table::Applicants => {
                let reading = pasted::read_split(split, &APPLICANTS, &[]);
                self.shows(&APPLICANTS, &reading);
                let applicant = |row: &Vec<String>| ApplicantInput {
                    code: cell(row, 0),
                    income: cell(row, 1),
                    cost: cell(row, 2),
                    requested: cell(row, 3),
                };
                self.brought = Brought::Applicants(reading.rows.iter().map(applicant).collect());
                reading.faults
            }
            Table::Services => {
                let services = ServiceTable::read_rows(split, &inputs.delegation);
                self.headings = ["Row", "Service", "What would change"].map(str::to_owned).to_vec();
                self.rows = services
                    .rows
                    .iter()
                    .map(|row| {
                        let name = parameters::prescribed_service(row.line).map_or("", |service| service.name);
                        vec![row.row.to_string(), name.to_owned(), row.says()]
                    })
                    .collect();
                self.count = services.rows.len();
                if services.same > 0 {
                    let same = counted(services.same, "service stays", "services stay");
                    self.remarks.push(format!("{same} as before: the file says what is set already."));
                }
                let faults = services.faults.clone();
                self.brought = if services.is_usable() { Brought::Services(services) } else { Brought::Nothing };
                faults
            }
            Table::Schemes => self.read_schemes(split, inputs),
        }
    }

    fn read_schemes(&mut self, split: Split, inputs: &Inputs) -> Vec<Fault> {
        let input = &inputs.capital;
        let Some(first) = FinancialYear::from_text(&input.first_year) else {
            return vec![Fault::of_row(0, "The first year of the plan cannot be read. Put it right first.")];
        };
        let hosts: Vec<(&str, &str)> =
            input.pots.iter().map(|pot| (pot.code.as_str(), input.name_of(&pot.code))).collect();
        let read = schemes::read_rows(split, first, usize::try_from(input.years).unwrap_or(0), &hosts);
        let taken = Taken::from_table(&read, input, false);
        self.headings = ["Row", "Code", "Scheme", "Host", "Cost"].map(str::to_owned).to_vec();
        self.rows = read
            .schemes
            .iter()
            .map(|scheme| {
                let cost = Money::total(scheme.costs.iter().filter_map(|cost| Money::from_text(cost).ok()));
                let cost = cost.map_or_else(String::new, |cost| typed::understood(Kind::Pounds, &cost.to_string()));
                let host = input.name_of(&scheme.host).to_owned();
                vec![scheme.row.to_string(), scheme.code.clone(), scheme.name.clone(), host, cost]
            })
            .collect();
        self.count = taken.schemes.len();
        let faults = taken.faults.clone();
        self.brought = Brought::Schemes(taken);
        faults
    }

    fn shows(&mut self, columns: &[pasted::Column], reading: &pasted::Reading) {
        self.count = reading.rows.len();
        self.headings =
            core::iter::once("Row").chain(columns.iter().map(|column| column.name)).map(str::to_owned).collect();
        let said = |(column, cell): (&pasted::Column, &String)| match column.cell {
            pasted::Cell::Figure(kind) if !cell.is_empty() => typed::understood(kind, cell),
            pasted::Cell::Place => {
                parameters::board(cell).map_or_else(|| cell.clone(), |board| format!("{} ({cell})", board.name))
            }
            pasted::Cell::Figure(_) | pasted::Cell::Words => cell.clone(),
        };
        let row = |(number, row): (&usize, &Vec<String>)| {
            core::iter::once(number.to_string()).chain(columns.iter().zip(row).map(said)).collect()
        };
        self.rows = reading.numbers.iter().zip(&reading.rows).map(row).collect();
    }

    /// Tells where a row of totals and the rows above it come apart.
    fn compare_total(&mut self, row: &Row, why: &str, layout: &Layout, rows: &[(usize, Vec<String>)]) {
        let Some(place) =
            layout.columns.get(1).copied().flatten().filter(|_| self.table == Table::Boards && why == "a total")
        else {
            return;
        };
        let wanted = Wanted { name: String::new(), also: Vec::new(), needed: true, figure: Some(Kind::Pounds) };
        let money = |text: &str| typed::read(Kind::Pounds, text).ok().and_then(|kept| Money::from_text(&kept).ok());
        let total = row.cells.get(place).and_then(|cell| money(&kept(cell, &wanted, layout)));
        let sum = Money::total(rows.iter().skip(1).filter_map(|(_, cells)| cells.last().and_then(|text| money(text))));
        if let (Some(total), Some(sum)) = (total, sum)
            && total != sum
        {
            let said = |money: Money| typed::understood(Kind::Pounds, &money.to_string());
            self.remarks.push(format!(
                "The total in row {} is {}, the rows above it come to {}. Check which is right.",
                row.number,
                said(total),
                said(sum)
            ));
        }
    }
}

fn cell(row: &[String], place: usize) -> String {
    row.get(place).cloned().unwrap_or_default()
}

/// Whether a reader's name of a column is that of a heading, with its unit or without.
fn is_of(told: &str, heading: &str) -> bool {
    !told.is_empty() && (told == heading || heading.strip_prefix(told).is_some_and(|unit| unit.starts_with(" (")))
}

/// The boards of which the file says nothing.
fn missing(amounts: &[AmountInput]) -> Option<Fault> {
    let left: Vec<&str> = parameters::boards()
        .iter()
        .filter(|board| !amounts.iter().any(|row| row.code == board.code))
        .map(|board| board.name)
        .collect();
    let named = left.iter().take(NAMED).copied().collect::<Vec<_>>();
    let more = if left.len() > NAMED { ", and others" } else { "" };
    let boards = counted(left.len(), "board has", "boards have");
    let message = format!("{boards} no row: {}{more}. Add them; 0 means none.", listed(&named));
    (!left.is_empty()).then(|| Fault::of_row(0, message))
}
