// Sorting and filtering of tables, for browsers of any age: without it they are all there and stay as they are.
(function () {
  function textOf(cell) { return (cell.textContent || cell.innerText || "").replace(/^\s+|\s+$/g, ""); }

  // "1,234", "约 30", "≥3", "75%" as numbers; nothing for "–" and words.
  function numberOf(text) {
    var digits = text.replace(/[^0-9.\-]/g, "");
    return digits === "" || isNaN(digits) ? null : Number(digits);
  }

  function compare(a, b, asNumbers) {
    if (!asNumbers) { return a.localeCompare ? a.localeCompare(b) : (a < b ? -1 : a > b ? 1 : 0); }
    var first = numberOf(a), second = numberOf(b);
    if (first === null || second === null) { return (first === null ? 1 : 0) - (second === null ? 1 : 0); }
    return first - second;
  }

  function sort(table, column, ascending) {
    var body = table.tBodies[0], rows = [], i;
    var asNumbers = table.tHead.rows[0].cells[column].className.indexOf("number") >= 0;
    for (i = 0; i < body.rows.length; i++) {
      rows.push({ row: body.rows[i], place: i, text: textOf(body.rows[i].cells[column]) });
    }
    rows.sort(function (a, b) {
      var empty = asNumbers && (numberOf(a.text) === null || numberOf(b.text) === null);
      var order = compare(a.text, b.text, asNumbers);
      return (ascending || empty ? order : -order) || a.place - b.place;
    });
    for (i = 0; i < rows.length; i++) { body.appendChild(rows[i].row); }
  }

  function makeSortable(table) {
    var heads = table.tHead.rows[0].cells, sorted = -1, ascending = true;
    function press(column) {
      ascending = column === sorted ? !ascending : true;
      sorted = column;
      for (var i = 0; i < heads.length; i++) {
        heads[i].lastChild.nodeValue = i === column ? (ascending ? " ▲" : " ▼") : "";
        heads[i].setAttribute("aria-sort", i !== column ? "none" : ascending ? "ascending" : "descending");
      }
      sort(table, column, ascending);
    }
    function prepare(column) {
      var head = heads[column];
      head.className += " sortable";
      head.tabIndex = 0;
      head.appendChild(document.createTextNode(""));
      head.onclick = function () { press(column); };
      head.onkeydown = function (event) {
        var key = (event || window.event).keyCode;
        if (key === 13 || key === 32) { press(column); return false; }
      };
    }
    for (var i = 0; i < heads.length; i++) { prepare(i); }
  }

  function makeFilter(table) {
    var line = document.createElement("div"), field = document.createElement("input");
    var count = document.createElement("span"), rows = table.tBodies[0].rows;
    line.className = "filter";
    field.type = "text";
    field.setAttribute("placeholder", table.getAttribute("data-filter"));
    field.setAttribute("aria-label", table.getAttribute("data-filter"));
    function show() {
      var wanted = field.value.toLowerCase(), shown = 0;
      for (var i = 0; i < rows.length; i++) {
        var found = textOf(rows[i]).toLowerCase().indexOf(wanted) >= 0;
        rows[i].style.display = found ? "" : "none";
        shown += found ? 1 : 0;
      }
      count.innerHTML = shown + " / " + rows.length;
    }
    field.onkeyup = field.oninput = show;
    line.appendChild(field);
    line.appendChild(count);
    table.parentNode.parentNode.insertBefore(line, table.parentNode);
    show();
  }

  var tables = document.getElementsByTagName("table");
  for (var i = 0; i < tables.length; i++) {
    makeSortable(tables[i]);
    makeFilter(tables[i]);
  }
})();
