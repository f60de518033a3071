// Draws the charts of a page from the JSON beside them. Without this script the tables say the same.
(() => {
  const ink = '#1b262c', muted = '#51606a', line = '#dbe1e3', accent = '#0b5563';
  // Told apart by shape as well, and still apart for those who see no red or green.
  const colours = [accent, '#b3541e', '#6b4c9a', '#7a8a12', '#51606a'];
  const shapes = ['circle', 'rect', 'triangle', 'diamond', 'pin'];
  const units = {
    id: [[1e12, 'triliun'], [1e9, 'miliar'], [1e6, 'juta']],
    en: [[1e12, 'trillion'], [1e9, 'billion'], [1e6, 'million']],
  };

  function short(value, locale) {
    for (const [unit, name] of units[locale])
      if (Math.abs(value) >= unit) {
        const number = (value / unit).toLocaleString(locale === 'en' ? 'en-GB' : 'id-ID', { maximumFractionDigits: 2 });
        return `Rp${number} ${name}`;
      }
    return `Rp${value}`;
  }

  function months(chart, data) {
    chart.setOption({
      animation: false,
      textStyle: { fontFamily: getComputedStyle(document.body).fontFamily, color: ink },
      grid: { left: 8, right: 8, top: 16, bottom: 4, containLabel: true },
      // Rich text is drawn on the canvas; a tooltip of HTML would need inline styles, which the page forbids.
      tooltip: {
        trigger: 'axis', renderMode: 'richText', axisPointer: { type: 'shadow' }, confine: true,
        formatter: points => `${data.bars[points[0].dataIndex].name}\n${data.bars[points[0].dataIndex].text}`,
      },
      xAxis: {
        type: 'category', data: data.bars.map(bar => bar.label),
        axisTick: { show: false }, axisLine: { lineStyle: { color: line } }, axisLabel: { color: muted, hideOverlap: true },
      },
      yAxis: {
        type: 'value', splitNumber: 4, splitLine: { lineStyle: { color: line } },
        axisLabel: { color: muted, formatter: value => short(value, data.locale) },
      },
      series: [{ type: 'bar', data: data.bars.map(bar => bar.value), itemStyle: { color: accent }, barMaxWidth: 44 }],
    });
  }

  // A group of bars for each month; what is only forecast is paler and stands on what is kept.
  function groups(chart, data) {
    const solid = [...new Set(data.series.map(series => series.stack ?? series.name))];
    const colour = series => colours[solid.indexOf(series.stack ?? series.name) % colours.length];
    chart.setOption({
      animation: false,
      textStyle: { fontFamily: getComputedStyle(document.body).fontFamily, color: ink },
      legend: { bottom: 0, left: 8, type: 'scroll', itemWidth: 14, textStyle: { color: muted } },
      grid: { left: 8, right: 8, top: 16, bottom: 32, containLabel: true },
      tooltip: {
        trigger: 'axis', renderMode: 'richText', axisPointer: { type: 'shadow' }, confine: true,
        formatter: points => [
          data.groups[points[0].dataIndex].name,
          ...points.map(point => `${point.seriesName}: ${data.series[point.seriesIndex].texts[point.dataIndex]}`),
        ].join('\n'),
      },
      xAxis: {
        type: 'category', data: data.groups.map(group => group.label),
        axisTick: { show: false }, axisLine: { lineStyle: { color: line } }, axisLabel: { color: muted, hideOverlap: true },
      },
      yAxis: {
        type: 'value', splitNumber: 4, splitLine: { lineStyle: { color: line } },
        axisLabel: { color: muted, formatter: value => short(value, data.locale) },
      },
      series: data.series.map(series => ({
        name: series.name, type: 'bar', stack: series.stack ?? undefined, barMaxWidth: 18, data: series.values,
        itemStyle: series.pale
          ? { color: '#ffffff', borderColor: colour(series), borderType: 'dashed', borderWidth: 1 }
          : { color: colour(series) },
      })),
    });
  }

  // Lines over days: what is not of one definition is not of one line.
  function lines(chart, data) {
    const drawn = data.lines.map((series, at) => ({
      name: series.name, type: 'line', symbol: shapes[at % shapes.length], symbolSize: 9,
      itemStyle: { color: colours[at % colours.length] },
      data: series.points.map(point => ({ value: [point.at, point.value], text: point.text })),
    }));
    if (data.marks.length > 0)
      drawn.push({
        name: data.marksName, type: 'scatter', symbol: 'emptyDiamond', symbolSize: 13, itemStyle: { color: ink },
        data: data.marks.map(mark => ({ value: [mark.at, mark.value], text: mark.text })),
      });
    chart.setOption({
      animation: false,
      textStyle: { fontFamily: getComputedStyle(document.body).fontFamily, color: ink },
      legend: { bottom: 0, left: 8, type: 'scroll', textStyle: { color: muted, width: 260, overflow: 'truncate' } },
      grid: { left: 8, right: 24, top: 16, bottom: 32, containLabel: true },
      tooltip: {
        trigger: 'item', renderMode: 'richText', confine: true,
        formatter: point => `${point.seriesName}\n${point.data.text}`,
      },
      xAxis: {
        type: 'time', axisLine: { lineStyle: { color: line } },
        axisLabel: { color: muted, hideOverlap: true, formatter: '{yyyy}-{MM}' },
      },
      yAxis: {
        type: 'value', scale: true, splitNumber: 4, splitLine: { lineStyle: { color: line } },
        axisLabel: { color: muted, formatter: value => `${value.toLocaleString(data.locale === 'en' ? 'en-GB' : 'id-ID')}${data.unit}` },
      },
      series: drawn,
    });
  }

  const kinds = { months, groups, lines };
  for (const figure of document.querySelectorAll('[data-chart]')) {
    const canvas = figure.querySelector('.chart-canvas');
    figure.hidden = false;
    const chart = echarts.init(canvas, null, { renderer: 'canvas' });
    kinds[figure.dataset.chart](chart, JSON.parse(figure.querySelector('script').textContent));
    new ResizeObserver(() => chart.resize()).observe(canvas);
    addEventListener('beforeprint', () => chart.resize());
    figure.dataset.drawn = 'yes';
  }
})();
